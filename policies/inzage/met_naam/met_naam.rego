# SPDX-License-Identifier: EUPL-1.2

# METADATA
# title: De trede met naam
# description: |
#   Met naam rust vrijgave op wat in het register staat: een grond die de partij voor deze persoon en dit doel heeft
#   vastgesteld, of een toestemming die precies deze bron, deze vrager, dit doel en deze veldgroep noemt.
package inzage.met_naam

import data.inzage.geheim
import data.inzage.kader
import data.inzage.poort
import data.inzage.reden
import data.inzage.register
import data.inzage.teken
import data.inzage.toestemming

# METADATA
# title: Alle klassen van één persoon, met naam
# description: Per gevraagde klasse één cel.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_6/oj
#     description: AVG artikel 6 lid 1 onder a, c en e
# custom:
#   article: AVG 6 lid 1 onder a, c en e
cellen(feiten) := poort.na_beperking(feiten.beperkingen, [cel |
	stand := {
		"vastgesteld": register.vastgesteld(feiten),
		"antwoorden": register.antwoorden(feiten.toestemmingen),
		"niet_gevraagd": toestemming.niet_gevraagd(feiten),
	}
	some rij in kader.rijen
	cel := _cel(rij, stand, feiten)
])

_cel(rij, stand, feiten) := _open(rij, stand, feiten) if {
	rij[0] == "open"
} else := rij if {
	rij[0] == "n"
} else := rij if {
	rij[0] == "l"
} else := geheim.dicht if {
	# zonder besluit over dit slot hoeft niemand te weten wat er zonder het slot zou gelden
	rij[0] == "slot"
	not feiten.geheim[rij[1].slot]
} else := geheim.cel(_open(rij, stand, feiten), rij[1], object.get(stand.antwoorden, rij[1].van, []), feiten) if {
	rij[0] == "slot"
} else := _na_nagaan(_open(rij, stand, feiten), rij[1].bron, object.get(feiten, "nagegaan", {}))

# de bron geeft pas als zij heeft nagegaan of de ontvanger het mag hebben
_na_nagaan(cel, bron, nagegaan) := cel if {
	cel[0] != "v"
} else := array.concat(cel, [-1, [regel]]) if {
	regel := register.nagegaan(nagegaan[bron])
} else := ["l", "ontvanger-niet-nagegaan", bron]

_open(rij, stand, feiten) := _op_kanten(rij, geven, ontvangen, stand, lijst, feiten) if {
	lijst := stand.antwoorden[rij[1].van]
	geven := _kant(_nummers(rij[3], rij[5], stand.vastgesteld), lijst, rij[1], rij[1].soort, feiten)
	ontvangen := _kant(_nummers(rij[4], rij[5], stand.vastgesteld), lijst, rij[1], "avg", feiten)
} else := _op_gronden(rij, _nummers(rij[3], rij[5], stand.vastgesteld), stand, feiten)

# de regels waarmee een grond die draagt is vastgesteld
_nummers(gronden, draagt, vastgesteld) := [nummer |
	some grond in gronden
	nummer := vastgesteld[grond]
	draagt[grond]
]

# aan de bron is niets gevraagd: alleen een vastgestelde grond vult een kant
_op_gronden(rij, geven, stand, feiten) := _mist_geven(rij, stand, [], feiten) if {
	geven == []
} else := ["v", rij[2], min(geven), min(ontvangen)] if {
	ontvangen := _nummers(rij[4], rij[5], stand.vastgesteld)
	ontvangen != []
} else := _mist_ontvangen(rij, stand, [], feiten)

# wat een kant vult: de eerste vastgestelde grond, anders de toestemming; en als er niets vult, de leemte van een
# toestemming waarvan eerst iets is uit te zoeken, of "niets"
_kant(nummers, lijst, klasse, soort, feiten) := min(nummers) if {
	nummers != []
} else := toestemming.uitkomst(lijst, klasse, soort, feiten)

# wat eerst is uit te zoeken gaat voor op wat er niet is, ook als dat aan de andere kant ontbreekt
_op_kanten(rij, geven, ontvangen, stand, lijst, feiten) := ["v", rij[2], geven, ontvangen] if {
	_vult(geven)
	_vult(ontvangen)
} else := geven if {
	geven[0] == "l"
} else := ontvangen if {
	ontvangen[0] == "l"
} else := _mist_geven(rij, stand, lijst, feiten) if {
	geven == "niets"
} else := _mist_ontvangen(rij, stand, lijst, feiten)

_vult(kant) if {
	is_number(kant)
} else if {
	is_number(kant[0])
}

_mist_geven(rij, stand, lijst, feiten) := ["l", "grond-onbekend", rij[1].bron] if {
	register.grond_onbekend(feiten.onbekende_gronden, rij[1].van)
} else := reden.met_naam(
	rij, 3, stand.vastgesteld,
	teken.nodig.grondslag_geven, _nodig(lijst, rij[1], rij[1].soort, stand.niet_gevraagd, feiten),
)

_mist_ontvangen(rij, stand, lijst, feiten) := ["l", "grond-onbekend", input.vraag.partij] if {
	register.grond_onbekend(feiten.onbekende_gronden, data.convenant.partijen[input.vraag.partij].code)
} else := reden.met_naam(
	rij, 4, stand.vastgesteld,
	teken.nodig.grondslag_ontvangen, _nodig(lijst, rij[1], "avg", stand.niet_gevraagd, feiten),
)

# meestal is er niets gevraagd en antwoordt de inwoner zelf
_nodig(lijst, klasse, soort, niet_gevraagd, feiten) := niet_gevraagd[soort] if {
	lijst == []
	klasse.aard != "art10"
} else := toestemming.nodig(lijst, klasse, soort, feiten)
