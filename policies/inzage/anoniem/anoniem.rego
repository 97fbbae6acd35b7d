# SPDX-License-Identifier: EUPL-1.2

# METADATA
# title: De trede zonder naam
# description: |
#   Zonder naam rust vrijgave op staande gronden: het convenant noemt voor bron en vrager de taak in de wet. Een
#   toestemming telt hier niet. Alleen de beperking van een persoon maakt nog verschil.
package inzage.anoniem

import data.inzage.kader
import data.inzage.poort
import data.inzage.reden

# METADATA
# title: Alle klassen van één persoon, zonder naam
# description: Per gevraagde klasse één cel.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_6/oj
#     description: AVG artikel 6 lid 1 onder e, taak van algemeen belang
# custom:
#   article: AVG 6 lid 1 onder e
cellen(beperkingen) := poort.na_beperking(beperkingen, _staand)

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
