/// Small files in the layouts of other systems, made for these tests.
package enum ForeignFiles {
  /// Two skills of which one precedes the other, and a third that is nowhere.
  package static let framework = #"""
    {"CFItems": [{"identifier": "a", "fullStatement": "Share"}, {"identifier": "b", "fullStatement": "Fractions"}],
     "CFAssociations": [
      {"associationType": "precedes", "originNodeURI": {"identifier": "a", "uri": "https://c.example/a"},
       "destinationNodeURI": {"identifier": "b", "uri": "https://c.example/b"}},
      {"associationType": "precedes", "originNodeURI": {"identifier": "z", "uri": "https://c.example/z"},
       "destinationNodeURI": {"identifier": "b", "uri": "https://c.example/b"}}]}
    """#

  /// A resource that is filed under a field, and one that is not.
  package static let resources = #"""
    {"listeRessources": {"ressource": [
      {"idRessource": "ark:/99999/r1", "nomRessource": "Atlas",
       "domaineEnseignement": [{"uri": "https://c.example/maps", "nom": "cartes (6e)"}]},
      {"idRessource": "ark:/99999/r2", "nomRessource": "Manuel", "domaineEnseignement": []}]}}
    """#

  /// A concept that another has replaced.
  package static let vocabulary = """
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#" xmlns:dcterms="http://purl.org/dc/terms/">
    <skos:Concept rdf:about="http://a.fr/old"><skos:prefLabel xml:lang="fr">fractions</skos:prefLabel><dcterms:isReplacedBy rdf:resource="http://a.fr/new"/></skos:Concept>
    <skos:Concept rdf:about="http://a.fr/new"><skos:prefLabel xml:lang="fr">nombres en fractions</skos:prefLabel></skos:Concept></rdf:RDF>
    """

  /// A notice of which one part stands twice.
  package static let notice = """
    <lom><general><identifier><entry>ark:99999/f1</entry></identifier><title><string>Les fractions</string></title></general>
    <rights/><rights/></lom>
    """

  /// A pupil of a class, with a name that must go nowhere.
  package static let pupils = """
    <ficAlimMENESR><addRequest><operationalAttributes><attr name="categoriePersonne"><value>Eleve</value></attr></operationalAttributes>
    <identifier><id>1</id></identifier><attributes><attr name="sn"><value>PERSONNE</value></attr>
    <attr name="ENTEleveClasses"><value>7$6C</value></attr></attributes></addRequest></ficAlimMENESR>
    """

  /// An answer and its grade, an answer whose grade is still to come, and an event that tells of neither.
  package static let events = """
    {"type": "AssessmentItemEvent", "action": "Completed", "id": "urn:uuid:00000000-0000-4000-8000-000000000001", "actor": {"id": "https://e.example/users/7", "type": "Person", "name": "Ada PERSONNE"}, "object": "urn:balise:item:Q001", "generated": {"attempt": "https://e.example/users/7/attempts/1"}, "eventTime": "2026-03-01T10:00:00.000Z"}
    {"type": "GradeEvent", "action": "Graded", "id": "urn:uuid:00000000-0000-4000-8000-000000000002", "actor": "https://e.example/grader", "object": {"id": "https://e.example/users/7/attempts/1", "type": "Attempt", "assignee": "https://e.example/users/7"}, "generated": {"scoreGiven": 1, "maxScore": 1}, "eventTime": "2026-03-02T10:00:00.000Z"}
    {"type": "AssessmentItemEvent", "action": "Completed", "id": "urn:uuid:00000000-0000-4000-8000-000000000003", "actor": "https://e.example/users/7", "object": "urn:balise:item:Q002", "generated": {"attempt": "https://e.example/users/7/attempts/2"}, "eventTime": "2026-03-01T10:01:00.000Z"}
    {"type": "MediaEvent", "action": "Paused", "id": "urn:uuid:00000000-0000-4000-8000-000000000004", "actor": "https://e.example/users/7", "object": "https://e.example/film", "eventTime": "2026-03-01T10:02:00.000Z"}

    """

  /// An answer, and a result without a score.
  package static let results = """
    <assessmentResult xmlns="http://www.imsglobal.org/xsd/imsqti_result_v3p0"><context sourcedId="u1">
    <sessionIdentifier sourceID="candidateName" identifier="Ada PERSONNE"/></context>
    <itemResult identifier="Q001" datestamp="2026-03-01T11:00:00Z" sessionStatus="final">
    <outcomeVariable identifier="SCORE" cardinality="single" baseType="float" normalMaximum="1"><value>1</value></outcomeVariable></itemResult>
    <itemResult identifier="Q002" datestamp="2026-03-01T11:01:00Z" sessionStatus="final"/></assessmentResult>
    """

  /// A student and a teacher of a class, with names and an address that must go nowhere, and a mark.
  package static let oneRoster = [
    "oneroster/users.csv": """
    sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone
    u1,,,true,o1,student,ada.personne,,Ada,PERSONNE,,123456789AB,ada@ecole.example,,0600000000
    u2,,,true,o1,teacher,bea.autre,,Bea,AUTRE,,,bea@ecole.example,,
    """,
    "oneroster/classes.csv": "sourcedId,title,classCode,schoolSourcedId\nc1,Maths,6D,o1\n",
    "oneroster/enrollments.csv":
      "sourcedId,classSourcedId,userSourcedId,role,endDate\ne1,c1,u1,student,2099-07-05\ne2,c1,u2,teacher,\n",
    "oneroster/demographics.csv": "sourcedId,birthDate\nu1,2013-02-01\n",
    "oneroster/results.csv": "sourcedId,studentSourcedId,score\nr1,u1,12\n",
  ]

  /// A notice without fault.
  package static let soundNotice = """
    <lom><general><identifier><entry>ark:99999/f1</entry></identifier><title><string>Les fractions</string></title></general><rights/>
    <classification><purpose><value>discipline</value></purpose><taxonPath><source><string>mes mots</string></source>
    <taxon><id>Fractions</id></taxon></taxonPath></classification></lom>
    """

  /// The list of a class that is new.
  package static let lists = "learner,class\nP61,6A\nP62,6A\n"

  /// The files that the examples of the help name, in both languages.
  package static let ofExamples = [
    "framework.json": framework, "referentiel.json": framework, "resources.json": resources,
    "ressources.json": resources, "015.rdf": vocabulary,
    "022.rdf": vocabulary.replacing("http://a.fr/", with: "http://b.fr/"),
    "notices.xml": soundNotice, "lists.csv": lists, "listes.csv": lists,
    "ENT_Complet_20260901_Eleve_0000.xml": pupils,
    "events.jsonl": events, "evenements.jsonl": events, "results.xml": results,
    "resultats.xml": results,
  ].merging(oneRoster) { $1 }

  package static let all = [
    "framework.json": framework, "resources.json": resources, "words.rdf": vocabulary,
    "notice.xml": notice, "lists.csv": lists, "ENT_Complet_20260901_Eleve_0000.xml": pupils,
    "host.key": String(repeating: "k", count: 32), "events.jsonl": events, "results.xml": results,
  ].merging(oneRoster) { $1 }
}
