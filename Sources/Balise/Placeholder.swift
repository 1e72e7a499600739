// Balise
