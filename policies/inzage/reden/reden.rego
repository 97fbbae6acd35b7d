# SPDX-License-Identifier: EUPL-1.2

# METADATA
# title: Waarom een grond ontbreekt
# description: |
#   Noemt voor een kant zonder grond de eerste reden, en wat zou helpen. Deze regels geven niets vrij: zij leggen uit.
package inzage.reden

# METADATA
# title: Zonder naam
# description: De reden als een staande grond ontbreekt. Een toestemming zou niet helpen.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_6/oj
#     description: AVG artikel 6, rechtmatigheid van de verwerking
# custom:
#   article: AVG 6, 9 en 10
zonder_naam(gronden, wet, aard, grondslag) := ["n", "STRAFRECHTELIJK", grondslag] if {
	_mist_art10(gronden, aard)
} else := ["n", "HERKOMST"] if {
	_mist_wet(gronden, wet)
} else := ["n", "BIJZONDER"] if {
	_mist_art9(gronden, wet, aard)
} else := ["n", "GEEN_GROND"]

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
met_naam(vastgesteld, wet, aard, dragend, nodig) := ["n", "STRAFRECHTELIJK", nodig[0]] if {
	_mist_art10(vastgesteld, aard)
} else := ["n", "HERKOMST"] if {
	aard == "art10"
} else := ["n", "HERKOMST", _toestemming[nodig[1]]] if {
	_mist_wet(vastgesteld, wet)
} else := ["n", "BIJZONDER", _toestemming[nodig[1]]] if {
	_mist_art9(vastgesteld, wet, aard)
} else := ["n", "GEEN_GROND", nodig[0], _toestemming[nodig[1]]] if {
	dragend != []
} else := ["n", "GEEN_TOESTEMMING", _toestemming[nodig[1]]]

_mist_art10(gronden, aard) if {
	aard == "art10"
	every id in gronden {
		data.convenant.gronden[id].art10 == {}
	}
}

_mist_wet(gronden, wet) if {
	some id in gronden
	not data.convenant.gronden[id].gewoon[wet]
}

_mist_art9(gronden, wet, aard) if {
	aard == "art9"
	some id in gronden
	not data.convenant.gronden[id].art9[wet]
}

_toestemming := {"avg": "toestemming-avg", "pw65-geen-bezwaar": "toestemming-pw65-geen-bezwaar"}
