# SPDX-License-Identifier: EUPL-1.2

# METADATA
# title: De tekens van het antwoord
# description: |
#   Een antwoord noemt een reden en wat er nodig is met een nummer, want elke letter die de regels schrijven kost tijd. Het
#   platform kent dezelfde lijsten en schrijft er weer woorden voor.
package inzage.teken

# METADATA
# title: Redenen
# description: Het nummer van elke reden om iets niet vrij te geven.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_12/oj
#     description: AVG artikel 12, duidelijke en eenvoudige taal
# custom:
#   article: AVG 12
reden := {
	"ZITTING": 0,
	"CONVENANT": 1,
	"DOEL": 2,
	"ROL": 3,
	"ANONIEM": 4,
	"HERLEIDBAAR": 5,
	"GEEN_GROND": 6,
	"GEEN_TOESTEMMING": 7,
	"HERKOMST": 8,
	"BIJZONDER": 9,
	"STRAFRECHTELIJK": 10,
	"BSN": 11,
	"BEROEPSGEHEIM": 12,
	"BEPERKING": 13,
	"TIJD": 14,
}

# METADATA
# title: Wat er nodig is
# description: Het nummer van alles wat iets vrij zou kunnen geven.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_12/oj
#     description: AVG artikel 12, duidelijke en eenvoudige taal
# custom:
#   article: AVG 12
nodig := {
	"besluit_met_naam": 0,
	"besluit_geheimhouder": 1,
	"grondslag_geven": 2,
	"grondslag_ontvangen": 3,
	"toestemming_avg": 4,
	"toestemming_pw65_geen_bezwaar": 5,
}

# METADATA
# title: Toestemming
# description: Het nummer van de soort toestemming die nodig is, als begin van wat er nodig is.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_7/oj
#     description: AVG artikel 7, voorwaarden voor toestemming
# custom:
#   article: AVG 7
toestemming := {
	"avg": nodig.toestemming_avg,
	"pw65-geen-bezwaar": nodig.toestemming_pw65_geen_bezwaar,
}

# METADATA
# title: Niet gevraagd
# description: |
#   Wat er nodig is als alleen de inwoner ja moet zeggen en dat niet is gevraagd: het nummer van de soort, want die staat en
#   die rol zijn nul.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_7/oj
#     description: AVG artikel 7, voorwaarden voor toestemming
# custom:
#   article: AVG 7
niet_gevraagd := {
	"avg": [nodig.toestemming_avg],
	"pw65-geen-bezwaar": [nodig.toestemming_pw65_geen_bezwaar],
}

# METADATA
# title: De staat van een toestemming
# description: Het nummer van hoe ver een toestemming is die er niet is.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_7/oj
#     description: AVG artikel 7, voorwaarden voor toestemming
# custom:
#   article: AVG 7
staat := {
	"niet-gevraagd": 0,
	"gevraagd": 1,
	"uitgesteld": 2,
	"geweigerd": 3,
	"ingetrokken": 4,
	"verlopen": 5,
	"ongeldig": 6,
}

# METADATA
# title: De rol van wie ja moet zeggen
# description: Het nummer van de inwoner zelf, of van wie voor de inwoner instaat.
# related_resources:
#   - ref: https://wetten.overheid.nl/jci1.3:c:BWBR0040940&artikel=5
#     description: UAVG artikel 5, toestemming van wie jonger is dan zestien of vertegenwoordigd wordt
# custom:
#   article: UAVG 5
rol := {
	"inwoner": 0,
	"ouder": 1,
	"voogd": 2,
	"curator": 3,
	"mentor": 4,
	"bewindvoerder": 5,
	"gemachtigde": 6,
	"partner": 7,
	"kind": 8,
	"broer-of-zus": 9,
}
