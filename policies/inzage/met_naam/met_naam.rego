# SPDX-License-Identifier: EUPL-1.2

# METADATA
# title: De trede met naam
# description: |
#   Met naam rust vrijgave op wat in het register staat: een grond die de partij voor deze persoon en dit doel heeft
#   vastgesteld, of een toestemming die precies deze bron, deze vrager, dit doel en deze veldgroep noemt.
package inzage.met_naam

import data.inzage.kader
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
	vastgesteld := register.vastgesteld(feiten.gronden)
	toegestaan := register.toegestaan(feiten.toestemmingen)
	some [code, klasse, open] in kader.rijen
	cel := _cel(code, klasse, open, vastgesteld, toegestaan)
])

_cel(code, klasse, open, vastgesteld, toegestaan) := poort.weigering(code, klasse) if {
	open == []
} else := _op_gronden(klasse, open[0], vastgesteld, toegestaan)

_op_gronden(klasse, rij, vastgesteld, toegestaan) := ["v", weergave, geven, ontvangen] if {
	geven := _nummer(rij[1], vastgesteld)
	ontvangen := _nummer(rij[2], vastgesteld)
	weergave := _weergave(klasse.anoniem, rij[0])
} else := cel if {
	[weergave, geven, ontvangen, _, _] := rij
	slot_geven := _slot(geven, vastgesteld, klasse, klasse.toestemming, toegestaan)
	slot_ontvangen := _slot(ontvangen, vastgesteld, klasse, "avg", toegestaan)
	cel := _op_toestemming(klasse, weergave, slot_geven, slot_ontvangen)
} else := cel if {
	[_, geven, _, past_geven, _] := rij
	["leeg"] == _slot(geven, vastgesteld, klasse, klasse.toestemming, toegestaan)
	bekend := [grond | some grond in past_geven; vastgesteld[grond]]
	cel := reden.met_naam(bekend, klasse.wet, klasse.aard, geven, ["grondslag-geven", klasse.toestemming])
} else := cel if {
	[_, _, ontvangen, _, past_ontvangen] := rij
	bekend := [grond | some grond in past_ontvangen; vastgesteld[grond]]
	cel := reden.met_naam(bekend, klasse.wet, klasse.aard, ontvangen, ["grondslag-ontvangen", "avg"])
}

# het kleinste nummer waaronder een van deze gronden is vastgesteld
_nummer(gronden, vastgesteld) := min([nummer |
	some grond in gronden
	nummer := vastgesteld[grond]
])

# wat een kant vult: een vastgestelde grond, anders een toestemming die telt, anders niets of wat eerst is uit te zoeken
_slot(gronden, vastgesteld, klasse, soort, toegestaan) := ["grond", nummer] if {
	nummer := _nummer(gronden, vastgesteld)
} else := ["toestemming", nummer] if {
	nummer := min([id | some [id, "niets"] in _toestemmingen(klasse, soort, toegestaan)])
} else := ["leemte", ontbreekt] if {
	[_, ontbreekt] := min(_toestemmingen(klasse, soort, toegestaan))
} else := ["leeg"]

# een toestemming draagt nooit een strafrechtelijk gegeven
_toestemmingen(klasse, soort, toegestaan) := [[toestemming.id, toestemming.ontbreekt] |
	klasse.aard != "art10"
	some toestemming in toegestaan[klasse.van]
	toestemming.soort == soort
	toestemming.groepen[klasse.groep]
]

# van een toestemming die nog niet telt is eerst iets uit te zoeken, ook als de andere kant leeg is
_op_toestemming(klasse, weergave, slot_geven, slot_ontvangen) := ["v", precies, geven, ontvangen] if {
	geven := _vulling(slot_geven)
	ontvangen := _vulling(slot_ontvangen)
	precies := _weergave(klasse.anoniem, weergave)
} else := ["l", slot_geven[1], _eigenaar(slot_geven[1], klasse.bron)] if {
	slot_geven[0] == "leemte"
} else := ["l", slot_ontvangen[1], _eigenaar(slot_ontvangen[1], klasse.bron)] if {
	slot_ontvangen[0] == "leemte"
}

_vulling(slot) := slot[1] if {
	slot[0] == "grond"
} else := slot[1] if {
	slot[0] == "toestemming"
}

_eigenaar(ontbreekt, bron) := data.convenant.gezag if {
	ontbreekt == "gezag-onbekend"
} else := bron

_weergave(anoniem, met_naam) := "gegeneraliseerd" if {
	anoniem == "gegeneraliseerd"
	met_naam == "gegeneraliseerd"
} else := "exact"
