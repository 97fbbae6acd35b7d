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
zonder_naam(rij, kant, grondslag) := ["n", teken.reden.HERKOMST] if {
	kant in rij[6]
} else := ["n", teken.reden.STRAFRECHTELIJK, grondslag] if {
	_mist_art10(rij[1].aard, rij[kant])
} else := ["n", teken.reden.HERKOMST] if {
	_mist_wet(rij[1].dekt, rij[kant])
} else := ["n", teken.reden.BIJZONDER] if {
	_mist_art9(rij[1], rij[kant])
} else := ["n", teken.reden.GEEN_GROND]

# METADATA
# title: Met naam
# description: |
#   De reden als een vastgestelde grond en een toestemming ontbreken. Waar de wet van hergebruik uitdrukkelijke toestemming
#   vraagt, helpt geen grond. Heeft het convenant een dragende grond, dan kan de
#   partij die vaststellen; anders helpt alleen een toestemming. Een toestemming draagt nooit een strafrechtelijk gegeven.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_6/oj
#     description: AVG artikel 6, rechtmatigheid van de verwerking
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_7/oj
#     description: AVG artikel 7, voorwaarden voor toestemming
# custom:
#   article: AVG 6, 7, 9 en 10
met_naam(rij, kant, vastgesteld, grondslag, toestemming) := array.concat(["n", teken.reden.HERKOMST], toestemming) if {
	kant in rij[6]
} else := _met_naam(rij[1], bekend, grondslag, toestemming) if {
	not _niets_te_kennen(rij[1].aard, rij[kant])
	bekend := [grond | some grond in rij[kant]; vastgesteld[grond]]
} else := array.concat(["n", teken.reden.GEEN_GROND, grondslag], toestemming) if {
	some grond in rij[kant]
	rij[5][grond]
} else := array.concat(["n", teken.reden.GEEN_TOESTEMMING], toestemming)

# past er geen grond, dan mist er ook geen die de wet vraagt; alleen een strafrechtelijk gegeven zegt dat anders
_niets_te_kennen(aard, gronden) if {
	gronden == []
	aard != "art10"
}

_met_naam(klasse, bekend, grondslag, toestemming) := ["n", teken.reden.STRAFRECHTELIJK, grondslag] if {
	_mist_art10(klasse.aard, bekend)
} else := array.concat(["n", teken.reden.HERKOMST], toestemming) if {
	_hoort_bij_wet_niet(klasse, bekend)
} else := array.concat(["n", teken.reden.BIJZONDER], toestemming) if {
	_mist_art9(klasse, bekend)
}

_hoort_bij_wet_niet(klasse, bekend) if {
	klasse.aard == "art10"
} else if {
	_mist_wet(klasse.dekt, bekend)
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
