# METADATA
# title: Het register van één persoon
# description: Wat er voor deze persoon en dit doel nu is vastgesteld en toegestaan, met de nummers die een besluit noemt.
package inzage.register

import data.inzage.vraag

# METADATA
# title: Vastgestelde gronden
# description: De inschrijvingen van deze gronden van het convenant, door de partij zelf, voor dit doel, nu van kracht.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_5/oj
#     description: AVG artikel 5 lid 2, verantwoordingsplicht
# custom:
#   article: AVG 5 lid 2
vastgesteld(inschrijvingen, gronden, partij) := [inschrijving.id |
	some grond in gronden
	some inschrijving in inschrijvingen[grond]
	inschrijving.partij == partij
	inschrijving.doel == input.vraag.doel
	vraag.van_kracht(inschrijving, input.vraag.op)
]

# METADATA
# title: Toestemmingen
# description: De gegeven toestemmingen van deze soort aan de vrager, voor dit doel en deze veldgroep, nu van kracht.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_7/oj
#     description: AVG artikel 7, voorwaarden voor toestemming
#   - ref: https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=65
#     description: Participatiewet artikel 65, geen bezwaar
# custom:
#   article: AVG 6 lid 1 onder a en 7; Participatiewet 65
toestemmingen(van_bron, groep, soort) := [toestemming.id |
	some toestemming in van_bron
	toestemming.soort == soort
	toestemming.staat == "gegeven"
	toestemming.doel == input.vraag.doel
	toestemming.aan[input.vraag.partij]
	toestemming.groepen[groep]
	vraag.van_kracht(toestemming, input.vraag.op)
]
