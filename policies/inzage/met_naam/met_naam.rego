# METADATA
# title: De trede met naam
# description: |
#   Met naam rust vrijgave op wat in het register staat: een grond die de partij voor deze persoon en dit doel heeft
#   vastgesteld, of een toestemming die precies deze bron, deze vrager, dit doel en deze veldgroep noemt.
package inzage.met_naam

import data.inzage.grond
import data.inzage.poort
import data.inzage.reden
import data.inzage.register

# METADATA
# title: Alle klassen van één persoon, met naam
# description: Per gevraagde klasse één cel.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_6/oj
#     description: AVG artikel 6 lid 1 onder a, c en e
# custom:
#   article: AVG 6 lid 1 onder a, c en e
cellen(feiten) := poort.na_beperking(feiten.beperkingen, [cel |
	some kader in _kaders
	cel := _cel(kader, feiten)
])

# wat voor elke persoon gelijk is: de klasse, de uitkomst van de poorten, en de dragende gronden aan beide kanten
_kaders := [kader |
	klassen := data.convenant.klassen
	some code in input.vraag.klassen
	klasse := klassen[code]
	kader := _kader(poort.alle(klasse), code, klasse)
]

_kader(doorgang, code, klasse) := [doorgang, code, klasse, geven, ontvangen] if {
	doorgang == "open"
	geven := grond.draagt_geven(grond.past_om_te_geven(code), klasse.wet, klasse.aard)
	past_ontvangen := grond.past_om_te_ontvangen(klasse.groep, klasse.bron)
	ontvangen := grond.draagt_ontvangen(past_ontvangen, klasse.wet, klasse.aard)
} else := [doorgang]

_cel(kader, feiten) := _besluit(kader, feiten, vastgesteld, toegestaan) if {
	[_, _, klasse, geven, ontvangen] := kader
	vastgesteld := [
		register.vastgesteld(feiten.gronden, geven, klasse.bron),
		register.vastgesteld(feiten.gronden, ontvangen, input.vraag.partij),
	]
	toegestaan := _toegestaan(klasse, feiten.toestemmingen)
} else := kader[0]

# een toestemming draagt nooit een strafrechtelijk gegeven
_toegestaan(klasse, toestemmingen) := [geven, ontvangen] if {
	klasse.aard != "art10"
	van_bron := toestemmingen[klasse.bron]
	geven := register.toestemmingen(van_bron, klasse.groep, klasse.toestemming)
	ontvangen := register.toestemmingen(van_bron, klasse.groep, "avg")
} else := [[], []]

_besluit(kader, feiten, vastgesteld, toegestaan) := ["v", _weergave(kader[2]), geven, ontvangen] if {
	geven := min(vastgesteld[0])
	ontvangen := min(vastgesteld[1])
} else := ["v", _weergave(kader[2]), geven, ontvangen] if {
	_geeft_zelf[feiten.leeftijd]
	geven := _eerste(vastgesteld[0], toegestaan[0])
	ontvangen := _eerste(vastgesteld[1], toegestaan[1])
} else := ["l", "gezag-onbekend", data.convenant.gezag] if {
	_rust_op_toestemming(vastgesteld, toegestaan)
	_heeft_gezagsdrager[feiten.leeftijd]
} else := ["l", "leeftijd-onbekend", kader[2].bron] if {
	_rust_op_toestemming(vastgesteld, toegestaan)
	not feiten.leeftijd
} else := _geen_grond_om_te_geven(kader, feiten.gronden) if {
	count(vastgesteld[0]) == 0
	count(toegestaan[0]) == 0
} else := _geen_grond_om_te_ontvangen(kader, feiten.gronden)

_geeft_zelf := {"16-17": true, "18+": true}

_heeft_gezagsdrager := {"0-11": true, "12-15": true}

# een vastgestelde grond gaat voor een toestemming
_eerste(vastgesteld, toegestaan) := min(vastgesteld) if {
	count(vastgesteld) > 0
} else := min(toegestaan)

_rust_op_toestemming(vastgesteld, toegestaan) if {
	some kant in [0, 1]
	count(vastgesteld[kant]) == 0
	count(toegestaan[kant]) > 0
}

_weergave(klasse) := "gegeneraliseerd" if {
	klasse.anoniem == "gegeneraliseerd"
	data.convenant.matrix[input.vraag.partij][input.vraag.doel].met_naam[klasse.groep] == "gegeneraliseerd"
} else := "exact"

_geen_grond_om_te_geven([_, code, klasse, dragend, _], inschrijvingen) := reden.met_naam(
	_alleen_vastgesteld(grond.past_om_te_geven(code), klasse.bron, inschrijvingen),
	klasse.wet,
	klasse.aard,
	dragend,
	["grondslag-geven", _soort[klasse.toestemming]],
)

_geen_grond_om_te_ontvangen([_, _, klasse, _, dragend], inschrijvingen) := reden.met_naam(
	_alleen_vastgesteld(grond.past_om_te_ontvangen(klasse.groep, klasse.bron), input.vraag.partij, inschrijvingen),
	klasse.wet,
	klasse.aard,
	dragend,
	["grondslag-ontvangen", "toestemming-avg"],
)

_soort := {"avg": "toestemming-avg", "pw65-geen-bezwaar": "toestemming-pw65-geen-bezwaar"}

_alleen_vastgesteld(gronden, partij, inschrijvingen) := [id |
	some id in gronden
	count(register.vastgesteld(inschrijvingen, [id], partij)) > 0
]
