# METADATA
# title: De trede zonder naam
# description: |
#   Zonder naam rust vrijgave op staande gronden: het convenant noemt voor bron en vrager de taak in de wet. Een
#   toestemming telt hier niet. Alleen de beperking van een persoon maakt nog verschil.
package inzage.anoniem

import data.inzage.grond
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
	klassen := data.convenant.klassen
	some code in input.vraag.klassen
	klasse := klassen[code]
	cel := _cel(poort.alle(klasse), code, klasse)
]

_cel(doorgang, code, klasse) := _op_gronden(klasse, te_geven, te_ontvangen) if {
	doorgang == "open"
	te_geven := grond.past_om_te_geven(code)
	te_ontvangen := grond.past_om_te_ontvangen(klasse.groep, klasse.bron)
} else := doorgang

_op_gronden(klasse, te_geven, te_ontvangen) := ["v", klasse.anoniem, geven, ontvangen] if {
	geven := min(grond.draagt_geven(te_geven, klasse.wet, klasse.aard))
	ontvangen := min(grond.draagt_ontvangen(te_ontvangen, klasse.wet, klasse.aard))
} else := reden.zonder_naam(te_geven, klasse.wet, klasse.aard, "grondslag-geven") if {
	count(grond.draagt_geven(te_geven, klasse.wet, klasse.aard)) == 0
} else := reden.zonder_naam(te_ontvangen, klasse.wet, klasse.aard, "grondslag-ontvangen")
