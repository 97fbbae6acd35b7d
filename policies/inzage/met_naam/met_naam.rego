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
import data.inzage.teken

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
	some rij in kader.rijen
	cel := _cel(rij, vastgesteld, toegestaan)
])

_cel(rij, vastgesteld, toegestaan) := rij if {
	rij[0] == "n"
} else := cel if {
	[_, klasse, _, past_geven, past_ontvangen, draagt] := rij
	toestemmingen := toegestaan[klasse.van]
	geven := _kant(_nummers(past_geven, draagt, vastgesteld), toestemmingen, klasse, klasse.soort)
	ontvangen := _kant(_nummers(past_ontvangen, draagt, vastgesteld), toestemmingen, klasse, "avg")
	cel := _op_kanten(rij, geven, ontvangen, vastgesteld)
} else := _op_gronden(rij, _nummers(rij[3], rij[5], vastgesteld), vastgesteld)

# de regels waarmee een grond die draagt is vastgesteld
_nummers(gronden, draagt, vastgesteld) := [nummer |
	some grond in gronden
	nummer := vastgesteld[grond]
	draagt[grond]
]

# de bron kreeg geen toestemming: alleen een vastgestelde grond vult een kant
_op_gronden(rij, geven, vastgesteld) := _mist_geven(rij, vastgesteld) if {
	geven == []
} else := ["v", rij[2], min(geven), min(ontvangen)] if {
	ontvangen := _nummers(rij[4], rij[5], vastgesteld)
	ontvangen != []
} else := _mist_ontvangen(rij, vastgesteld)

# wat een kant vult: de eerste vastgestelde grond, anders de eerste toestemming die telt; en als er niets vult, de leemte
# van een toestemming die nog niet telt, of "niets"
_kant(nummers, toestemmingen, klasse, soort) := min(nummers) if {
	nummers != []
} else := uitkomst if {
	uitkomst := _op_toestemming(toestemmingen, klasse, soort)
} else := "niets"

# een toestemming draagt nooit een strafrechtelijk gegeven
_op_toestemming(toestemmingen, klasse, soort) := _eerste(passend, klasse.bron) if {
	klasse.aard != "art10"
	groep := klasse.groep
	passend := [[toestemming.regel, toestemming.ontbreekt] |
		some toestemming in toestemmingen
		toestemming.soort == soort
		toestemming.groepen[groep]
	]
}

_eerste(passend, bron) := min(tellen) if {
	tellen := [nummer | some [nummer, "niets"] in passend]
	tellen != []
} else := ["l", ontbreekt, _eigenaar(ontbreekt, bron)] if {
	[_, ontbreekt] := min(passend)
}

# wie uitzoekt wat er ontbreekt
_eigenaar(ontbreekt, bron) := data.convenant.gezag if {
	ontbreekt == "gezag-onbekend"
} else := bron

# wat eerst is uit te zoeken gaat voor op wat er niet is, ook als dat aan de andere kant ontbreekt
_op_kanten(rij, geven, ontvangen, vastgesteld) := ["v", rij[2], geven, ontvangen] if {
	is_number(geven)
	is_number(ontvangen)
} else := geven if {
	geven[0] == "l"
} else := ontvangen if {
	ontvangen[0] == "l"
} else := _mist_geven(rij, vastgesteld) if {
	geven == "niets"
} else := _mist_ontvangen(rij, vastgesteld)

_mist_geven(rij, vastgesteld) := reden.met_naam(
	rij[1], rij[3], rij[5], vastgesteld,
	teken.nodig.grondslag_geven, rij[1].soort,
)

_mist_ontvangen(rij, vastgesteld) := reden.met_naam(
	rij[1], rij[4], rij[5], vastgesteld,
	teken.nodig.grondslag_ontvangen, "avg",
)
