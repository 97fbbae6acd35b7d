# SPDX-License-Identifier: EUPL-1.2

# METADATA
# title: Waarom een grond ontbreekt
# description: |
#   Noemt voor een kant zonder grond de eerste reden, en wat zou helpen. Deze regels geven niets vrij: zij leggen uit.
package inzage.reden

import data.inzage.teken

# METADATA
# title: Zonder naam
# description: De reden als een staande grond ontbreekt. Een toestemming zou niet helpen.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_6/oj
#     description: AVG artikel 6, rechtmatigheid van de verwerking
# custom:
#   article: AVG 6, 9 en 10
zonder_naam(klasse, passend, grondslag) := ["n", teken.reden.STRAFRECHTELIJK, grondslag] if {
	_mist_art10(klasse.aard, passend)
} else := ["n", teken.reden.HERKOMST] if {
	_mist_wet(klasse.dekt, passend)
} else := ["n", teken.reden.BIJZONDER] if {
	_mist_art9(klasse, passend)
} else := ["n", teken.reden.GEEN_GROND]

# METADATA
# title: Met naam
# description: |
#   De reden als een vastgestelde grond en een toestemming ontbreken. Heeft het convenant een dragende grond, dan kan de
#   partij die vaststellen; anders helpt alleen een toestemming. Een toestemming draagt nooit een strafrechtelijk gegeven.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_6/oj
#     description: AVG artikel 6, rechtmatigheid van de verwerking
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_7/oj
#     description: AVG artikel 7, voorwaarden voor toestemming
# custom:
#   article: AVG 6, 7, 9 en 10
met_naam(klasse, passend, draagt, vastgesteld, grondslag, soort) := _met_naam(klasse, bekend, grondslag, soort) if {
	bekend := [grond | some grond in passend; vastgesteld[grond]]
} else := ["n", teken.reden.GEEN_GROND, grondslag, _toestemming[soort]] if {
	some grond in passend
	draagt[grond]
} else := ["n", teken.reden.GEEN_TOESTEMMING, _toestemming[soort]]

_met_naam(klasse, bekend, grondslag, soort) := ["n", teken.reden.STRAFRECHTELIJK, grondslag] if {
	_mist_art10(klasse.aard, bekend)
} else := ["n", teken.reden.HERKOMST] if {
	klasse.aard == "art10"
} else := ["n", teken.reden.HERKOMST, _toestemming[soort]] if {
	_mist_wet(klasse.dekt, bekend)
} else := ["n", teken.reden.BIJZONDER, _toestemming[soort]] if {
	_mist_art9(klasse, bekend)
}

_mist_art10(aard, gronden) if {
	aard == "art10"
	every grond in gronden {
		not data.convenant.gronden[grond].strafrechtelijk
	}
}

_mist_wet(dekt, gronden) if {
	some grond in gronden
	not data.convenant.dragend[dekt][grond]
}

_mist_art9(klasse, gronden) if {
	klasse.aard == "art9"
	some grond in gronden
	not data.convenant.dragend[klasse.draagt][grond]
}

_toestemming := {"avg": teken.nodig.toestemming_avg, "pw65-geen-bezwaar": teken.nodig.toestemming_pw65_geen_bezwaar}
