# SPDX-License-Identifier: EUPL-1.2

# METADATA
# title: Het geheim
# description: |
#   Op een klasse onder een geheimhoudingsplicht zit een slot. Alleen de geheimhouder van de bron neemt het af, per veld, voor
#   deze casus, dit doel en deze vrager. Geen toestemming doet dat uit zichzelf, en geen grond.
package inzage.geheim

import data.inzage.teken
import data.inzage.toestemming
import data.inzage.vraag

# METADATA
# title: Een cel achter het slot
# description: |
#   De cel die zonder het slot zou gelden, met wat het slot afneemt; zonder zo'n besluit een weigering.
# related_resources:
#   - ref: https://wetten.overheid.nl/jci1.3:c:BWBR0005290&artikel=457
#     description: BW boek 7 artikel 457, beroepsgeheim
#   - ref: https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=7.3.11
#     description: Jeugdwet artikel 7.3.11, geheimhouding
#   - ref: https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=5.3.3
#     description: Wmo 2015 artikel 5.3.3, geheimhouding
# custom:
#   article: BW 7:457; Jeugdwet 7.3.11; Wmo 2015 5.3.3
cel(zonder_slot, klasse, lijst, feiten) := _met_besluit(zonder_slot, besluit, verder) if {
	[besluit, verder] := _besluit(klasse, lijst, feiten)
} else := dicht

# METADATA
# title: Het slot is dicht
# description: Niemand nam het slot af; alleen de geheimhouder kan dat.
# related_resources:
#   - ref: https://wetten.overheid.nl/jci1.3:c:BWBR0005290&artikel=457
#     description: BW boek 7 artikel 457, beroepsgeheim
# custom:
#   article: BW 7:457; Jeugdwet 7.3.11; Wmo 2015 5.3.3
dicht := ["n", teken.reden.BEROEPSGEHEIM, teken.nodig.besluit_geheimhouder]

_met_besluit(zonder_slot, besluit, verder) := array.concat(zonder_slot, [besluit, verder]) if {
	zonder_slot[0] == "v"
} else := zonder_slot

# het eerste besluit dat geldt, en waar het op rust
_besluit(klasse, lijst, feiten) := min([[besluit.regel, verder] |
	some besluit in feiten.geheim[klasse.slot]
	besluit.doel == input.vraag.doel
	besluit.aan[input.vraag.partij]
	vraag.van_kracht(besluit, input.vraag.op)
	_voor_deze_trede(besluit.trede)
	verder := _rust_op(besluit, klasse, lijst, feiten)
])

_voor_deze_trede(trede) if {
	trede == "met_naam"
} else if {
	trede == input.vraag.trede
}

# een besluit dat op een toestemming rust, valt met haar; een wettelijke plicht is er een van een artikel dat nu geldt, voor
# dit geheim en aan deze vrager
_rust_op(besluit, klasse, lijst, feiten) := [] if {
	besluit.grond == "conflict-van-plichten"
} else := [] if {
	besluit.grond == "wettelijke-plicht"
	vraag.periode.spreekplichten[klasse.geheim][besluit.artikel][input.vraag.partij]
} else := toestemming.met_antwoord(lijst, klasse, klasse.doorbreking, feiten, besluit.rust_op) if {
	besluit.grond == "toestemming"
}
