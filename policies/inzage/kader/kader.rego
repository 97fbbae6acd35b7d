# SPDX-License-Identifier: EUPL-1.2

# METADATA
# title: Het kader van de vraag
# description: Wat het convenant over de gevraagde klassen zegt, wie de persoon ook is.
package inzage.kader

import data.inzage.poort
import data.inzage.vraag

# METADATA
# title: De rijen
# description: |
#   Voor elke gevraagde klasse, in dezelfde volgorde, haar weigering als een poort dicht is, en anders
#   `[soort, klasse, weergave met naam, passende gronden om te geven, passende gronden om te ontvangen, wat draagt, kanten]`. De
#   soort is "open", "slot" als er een geheim op rust dat deze vrager niet zelf heeft, of "nagaan" als de bron eerst nagaat of
#   de ontvanger het mag hebben. Wat draagt is de verzameling gronden die het convenant heeft voor de wet van herkomst en een
#   gegeven van deze aard: gewoon, bijzonder (AVG artikel 9) of strafrechtelijk (AVG artikel 10). Een passende grond telt alleen
#   als zij daarin zit, aan beide kanten: ook geven is verwerken, en ook daarvoor is een uitzondering op het verbod van AVG
#   artikel 9 nodig.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_6/oj
#     description: AVG artikel 6, rechtmatigheid van de verwerking
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_9/oj
#     description: AVG artikel 9, bijzondere gegevens
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_10/oj
#     description: AVG artikel 10, strafrechtelijke gegevens
#   - ref: https://wetten.overheid.nl/jci1.3:c:BWBR0040940&artikel=30
#     description: UAVG artikel 30, gegevens over gezondheid
#   - ref: https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=5.1.1
#     description: Wmo 2015 artikel 5.1.1 lid 4 en 5, hergebruik alleen met uitdrukkelijke toestemming
# custom:
#   article: AVG 6, 9 en 10; UAVG 30; Wmo 2015 5.1.1 en 5.2.5; Wgs 8d
rijen := [rij |
	klassen := data.convenant.klassen[input.vraag.trede]
	matrix := poort.matrix
	deelnemers := vraag.deelnemers
	dragend := data.convenant.dragend
	some nummer in input.vraag.klassen
	rij := _rij(klassen[nummer], matrix[nummer], deelnemers, dragend)
]

_rij(klasse, cel, deelnemers, dragend) := [soort, klasse, weergave, geven, ontvangen, draagt, kanten] if {
	[weergave, geven, ontvangen, kanten] := cel
	deelnemers[klasse.org]
	poort.vrij_van_drempels(klasse.drempels)
	draagt := dragend[klasse.draagt]
	soort := _soort(klasse)
} else := poort.weigering(klasse, cel)

_soort(klasse) := "slot" if {
	klasse.slot
	not _eigen_geheim(klasse)
} else := "nagaan" if {
	klasse.nagaan
	input.vraag.trede == "met_naam"
	klasse.bron != input.vraag.partij
} else := "open"

# wie het geheim zelf moet bewaren, ziet wat de eigen partij inbracht
_eigen_geheim(klasse) if {
	klasse.bron == input.vraag.partij
	data.convenant.functies[input.vraag.functie].geheimen[klasse.geheim]
}
