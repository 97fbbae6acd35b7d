# SPDX-License-Identifier: EUPL-1.2

# METADATA
# title: Besluit op een inzagevraag
# description: |
#   Besluit voor elke persoon en elke klasse velden wat de vrager mag zien, en antwoordt bondig: per persoon een rij
#   cellen, in de volgorde van de gevraagde klassen. Een cel is `["v", weergave, grond om te geven, grond om te
#   ontvangen]`, `["n", reden, wat er nodig is …]` of `["l", wat ontbreekt, wie dat uitzoekt]`. Rust vrijgave op meer, dan
#   staat in een vijfde vak het besluit van de geheimhouder (of -1) en in een zesde waar zij verder op rust; zeggen meer
#   mensen ja, dan is een grond een lijst. Met naam is een grond het
#   nummer van een regel van het register, zonder naam de korte code van een grond van het convenant; een reden en wat er
#   nodig is zijn nummers (`inzage.teken`). De weergave is hoe precies het mag: wat geen grovere vorm heeft, wordt getoond
#   zoals het is. De regels geven alleen vrij. Er is geen regel die iets afpakt, dus wat onbekend is blijft dicht.
# scope: subpackages
# schemas:
#   - input: schema.vraag
#   - data.convenant: schema.convenant
package inzage

import data.inzage.anoniem
import data.inzage.met_naam
import data.inzage.vraag

# METADATA
# title: Het besluit
# description: |
#   Antwoordt alleen op een vraag van deze vorm, over deze versie van de gegevens. Op iets anders is er geen antwoord, en
#   geen antwoord is voor het platform een storing: er wordt niets getoond.
# entrypoint: true
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_5/oj
#     description: AVG artikel 5, beginselen
# custom:
#   article: AVG 5
besluit := {
	"echo": {"rid": input.rid, "schema": input.schema, "rev": data.convenant.rev},
	"uit": uit,
	"verplichtingen": verplichtingen,
} if {
	input.schema == "deelgrond/inzage/v1"
	input.verwachte_rev == data.convenant.rev
}

# METADATA
# title: Alle cellen
# description: Elke persoon van de vraag met elke gevraagde klasse. Een geweigerde vraag weigert ze alle.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_25/oj
#     description: AVG artikel 25, gegevensbescherming door ontwerp en door standaardinstellingen
# custom:
#   article: AVG 25
uit[persoon] := _cellen(feiten) if some persoon, feiten in input.personen

_cellen(feiten) := anoniem.cellen(feiten) if {
	vraag.toegelaten
	input.vraag.trede == "anoniem"
} else := met_naam.cellen(feiten) if {
	vraag.toegelaten
	input.vraag.trede == "met_naam"
} else := [vraag.weigering | some _ in input.vraag.klassen]

# METADATA
# title: Verplichtingen
# description: Elk besluit gaat in het logboek. Wat met naam is getoond, krijgt de inwoner te horen.
# scope: document
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_14/oj
#     description: AVG artikel 14, informatie aan de betrokkene
# custom:
#   article: AVG 14
default verplichtingen := ["log"]

verplichtingen := ["log", "meld-inwoner"] if {
	input.vraag.trede == "met_naam"
	some cellen in uit
	some cel in cellen
	cel[0] == "v"
}
