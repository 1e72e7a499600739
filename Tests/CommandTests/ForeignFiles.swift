/// Small files in the layouts of other systems, made for these tests.
enum ForeignFiles {
  /// Two skills of which one precedes the other, and a third that is nowhere.
  static let framework = #"""
    {"CFItems": [{"identifier": "a", "fullStatement": "Share"}, {"identifier": "b", "fullStatement": "Fractions"}],
     "CFAssociations": [
      {"associationType": "precedes", "originNodeURI": {"identifier": "a", "uri": "https://c.example/a"},
       "destinationNodeURI": {"identifier": "b", "uri": "https://c.example/b"}},
      {"associationType": "precedes", "originNodeURI": {"identifier": "z", "uri": "https://c.example/z"},
       "destinationNodeURI": {"identifier": "b", "uri": "https://c.example/b"}}]}
    """#

  /// A resource that is filed under a field, and one that is not.
  static let resources = #"""
    {"listeRessources": {"ressource": [
      {"idRessource": "ark:/99999/r1", "nomRessource": "Atlas",
       "domaineEnseignement": [{"uri": "https://c.example/maps", "nom": "cartes (6e)"}]},
      {"idRessource": "ark:/99999/r2", "nomRessource": "Manuel", "domaineEnseignement": []}]}}
    """#

  /// A concept that another has replaced.
  static let vocabulary = """
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#" xmlns:dcterms="http://purl.org/dc/terms/">
    <skos:Concept rdf:about="http://a.fr/old"><skos:prefLabel xml:lang="fr">fractions</skos:prefLabel><dcterms:isReplacedBy rdf:resource="http://a.fr/new"/></skos:Concept>
    <skos:Concept rdf:about="http://a.fr/new"><skos:prefLabel xml:lang="fr">nombres en fractions</skos:prefLabel></skos:Concept></rdf:RDF>
    """

  /// A notice of which one part stands twice.
  static let notice = """
    <lom><general><identifier><entry>ark:99999/f1</entry></identifier><title><string>Les fractions</string></title></general>
    <rights/><rights/></lom>
    """

  /// A pupil of a class, with a name that must go nowhere.
  static let pupils = """
    <ficAlimMENESR><addRequest><operationalAttributes><attr name="categoriePersonne"><value>Eleve</value></attr></operationalAttributes>
    <identifier><id>1</id></identifier><attributes><attr name="sn"><value>PERSONNE</value></attr>
    <attr name="ENTEleveClasses"><value>7$6C</value></attr></attributes></addRequest></ficAlimMENESR>
    """

  /// A notice without fault.
  static let soundNotice = """
    <lom><general><identifier><entry>ark:99999/f1</entry></identifier><title><string>Les fractions</string></title></general><rights/>
    <classification><purpose><value>discipline</value></purpose><taxonPath><source><string>mes mots</string></source>
    <taxon><id>Fractions</id></taxon></taxonPath></classification></lom>
    """

  /// The list of a class that is new.
  static let lists = "learner,class\nP61,6A\nP62,6A\n"

  /// The files that the examples of the help name, in both languages.
  static let ofExamples = [
    "framework.json": framework, "referentiel.json": framework, "resources.json": resources,
    "ressources.json": resources, "015.rdf": vocabulary,
    "022.rdf": vocabulary.replacing("http://a.fr/", with: "http://b.fr/"),
    "notices.xml": soundNotice, "lists.csv": lists, "listes.csv": lists,
    "ENT_Complet_20260901_Eleve_0000.xml": pupils,
  ]

  static let all = [
    "framework.json": framework, "resources.json": resources, "words.rdf": vocabulary,
    "notice.xml": notice, "lists.csv": lists, "ENT_Complet_20260901_Eleve_0000.xml": pupils,
    "host.key": String(repeating: "k", count: 32),
  ]
}
