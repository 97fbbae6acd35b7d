# SPDX-License-Identifier: EUPL-1.2

# METADATA
# title: Het register van één persoon
# description: Wat er voor deze persoon en dit doel nu is vastgesteld en toegestaan, met de nummers die een besluit noemt.
package inzage.register

import data.inzage.vraag

# METADATA
# title: Vastgestelde gronden
# description: |
#   Per grond van het convenant het nummer waaronder de partij van die grond haar heeft vastgesteld, voor dit doel en nu
#   van kracht. Van meer dan één telt het kleinste nummer.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_5/oj
#     description: AVG artikel 5 lid 2, verantwoordingsplicht
# custom:
#   article: AVG 5 lid 2
vastgesteld(inschrijvingen) := {code: nummer |
	some code, lijst in inschrijvingen
	partij := data.convenant.gronden[code].partij
	nummer := min([inschrijving.id |
		some inschrijving in lijst
		inschrijving.partij == partij
		inschrijving.doel == input.vraag.doel
		vraag.van_kracht(inschrijving, input.vraag.op)
	])
}

# METADATA
# title: Toestemmingen
# description: Per bron de gegeven toestemmingen aan de vrager, voor dit doel en nu van kracht.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_7/oj
#     description: AVG artikel 7, voorwaarden voor toestemming
# custom:
#   article: AVG 6 lid 1 onder a en 7
toegestaan(toestemmingen) := {bron: geldig |
	some bron, lijst in toestemmingen
	geldig := [toestemming |
		some toestemming in lijst
		toestemming.staat == "gegeven"
		toestemming.doel == input.vraag.doel
		toestemming.aan[input.vraag.partij]
		vraag.van_kracht(toestemming, input.vraag.op)
	]
}
