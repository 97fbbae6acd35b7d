# SPDX-License-Identifier: EUPL-1.2

# METADATA
# title: De trede zonder naam
# description: |
#   Zonder naam rust vrijgave op staande gronden: het convenant noemt voor bron en vrager de taak in de wet. Een
#   toestemming telt hier niet. Van een persoon maakt nog verschil wat is beperkt, en of de vrager kan weten wie het is.
package inzage.anoniem

import data.inzage.geheim
import data.inzage.kader
import data.inzage.poort
import data.inzage.reden
import data.inzage.register
import data.inzage.teken

# METADATA
# title: Alle klassen van één persoon, zonder naam
# description: |
#   Per gevraagde klasse één cel. Een grond die alleen draagt omdat niemand kan weten om wie het gaat, draagt niet voor wie
#   dat wel kan: na een besluit met naam in deze casus, of voor de partij die haar inbracht.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_6/oj
#     description: AVG artikel 6 lid 1 onder e, taak van algemeen belang
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_4/oj
#     description: AVG artikel 4 onder 1, identificeerbaar, en overweging 26
#   - ref: https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=65
#     description: Participatiewet artikel 65 lid 2 onder c, niet herleidbaar
# custom:
#   article: AVG 4 onder 1 en 6 lid 1 onder e; Participatiewet 65 lid 2 onder c
cellen(feiten) := poort.na_beperking(feiten.beperkingen, _na_slot(feiten, _staand)) if {
	feiten.herleidbaar == false
} else := poort.na_beperking(feiten.beperkingen, _na_slot(feiten, _staand_voor_wie_weet))

# op de meeste klassen zit geen slot
_na_slot(feiten, staand) := staand if {
	not _heeft_slot
} else := [uit |
	some nummer, rij in kader.rijen
	uit := _achter_slot(rij, staand[nummer], feiten)
]

_heeft_slot if {
	some rij in kader.rijen
	rij[0] == "slot"
}

_achter_slot(rij, staand, feiten) := staand if {
	rij[0] != "slot"
} else := geheim.cel(staand, rij[1], lijst, feiten) if {
	antwoorden := register.antwoorden(object.get(feiten, "toestemmingen", {}))
	lijst := object.get(antwoorden, rij[1].van, [])
}

# wat op staande gronden kan is voor elke persoon gelijk
_staand := [_cel(rij) | some rij in kader.rijen]

_cel(rij) := rij if {
	rij[0] in {"n", "l"}
} else := ["v", klasse.anoniem, geven, ontvangen] if {
	[_, klasse, _, past_geven, past_ontvangen, draagt, _] := rij
	geven := _eerste(past_geven, draagt)
	ontvangen := _eerste(past_ontvangen, draagt)
} else := reden.zonder_naam(rij, 3, teken.nodig.grondslag_geven) if {
	not _eerste(rij[3], rij[5])
} else := reden.zonder_naam(rij, 4, teken.nodig.grondslag_ontvangen)

# de eerste grond die draagt: zij staan op volgorde
_eerste(gronden, draagt) := [grond | some grond in gronden; draagt[grond]][0]

# wat blijft staan voor wie kan weten om wie het gaat
_staand_voor_wie_weet := [cel |
	some nummer, rij in kader.rijen
	cel := _voor_wie_weet(_staand[nummer], rij)
]

_voor_wie_weet(cel, rij) := cel if {
	cel[0] != "v"
} else := ["v", cel[1], geven, ontvangen] if {
	[_, _, _, past_geven, past_ontvangen, draagt, _] := rij
	geven := _eerste(_ook_herleidbaar(past_geven), draagt)
	ontvangen := _eerste(_ook_herleidbaar(past_ontvangen), draagt)
} else := ["n", teken.reden.HERLEIDBAAR]

_ook_herleidbaar(gronden) := [grond |
	some grond in gronden
	data.convenant.gronden[grond].onherleidbaar == false
]
