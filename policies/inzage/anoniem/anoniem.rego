# SPDX-License-Identifier: EUPL-1.2

# METADATA
# title: De trede zonder naam
# description: |
#   Zonder naam rust vrijgave op staande gronden: het convenant noemt voor bron en vrager de taak in de wet. Een
#   toestemming telt hier niet. Van een persoon maakt nog verschil wat is beperkt, en of de vrager kan weten wie het is.
package inzage.anoniem

import data.inzage.kader
import data.inzage.poort
import data.inzage.reden

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
cellen(feiten) := poort.na_beperking(feiten.beperkingen, _staand) if {
	feiten.herleidbaar == false
} else := poort.na_beperking(feiten.beperkingen, _staand_voor_wie_weet)

# wat op staande gronden kan is voor elke persoon gelijk
_staand := [cel |
	some [code, klasse, open] in kader.rijen
	cel := _cel(code, klasse, open)
]

_cel(code, klasse, open) := poort.weigering(code, klasse) if {
	open == []
} else := _op_gronden(klasse, open[0])

# een lijst gronden staat op volgorde van nummer: de eerste wordt genoemd
_op_gronden(klasse, rij) := ["v", klasse.anoniem, geven, ontvangen] if {
	geven := rij[1][0]
	ontvangen := rij[2][0]
} else := reden.zonder_naam(rij[3], klasse.wet, klasse.aard, "grondslag-geven") if {
	rij[1] == []
} else := reden.zonder_naam(rij[4], klasse.wet, klasse.aard, "grondslag-ontvangen")

# wat blijft staan voor wie kan weten om wie het gaat
_staand_voor_wie_weet := [cel |
	some nummer, [_, _, open] in kader.rijen
	cel := _voor_wie_weet(_staand[nummer], _ook_herleidbaar(open, 1), _ook_herleidbaar(open, 2))
]

_voor_wie_weet(cel, geven, ontvangen) := cel if {
	cel[0] != "v"
} else := ["v", cel[1], geven[0], ontvangen[0]] if {
	geven != []
	ontvangen != []
} else := ["n", "HERLEIDBAAR"]

_ook_herleidbaar(open, kant) := [id |
	some rij in open
	some id in rij[kant]
	data.convenant.gronden[id].onherleidbaar == false
]
