# METADATA
# title: De gronden van het convenant
# description: |
#   Elke uitwisseling heeft twee kanten, en elke kant heeft een eigen grond nodig: de bron een om te geven, de vrager een
#   om te ontvangen. Een grond *past* als partij, doel, veldgroep, trede, datum en de andere partij kloppen. Zij *draagt*
#   de klasse als ook de wet van herkomst en de bijzondere aard van het gegeven zijn gedekt. De gronden staan in de
#   volgorde van hun nummer.
package inzage.grond

import data.inzage.vraag

# METADATA
# title: Passende gronden om te geven
# description: De gronden van de bron, van kracht, voor dit doel, deze veldgroep, deze trede en deze vrager.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_6/oj
#     description: AVG artikel 6, rechtmatigheid van de verwerking
# custom:
#   article: AVG 6
past_om_te_geven(code) := [id |
	some id in _geven[code]
	_ook_voor(_gronden[id], input.vraag.partij)
]

# METADATA
# title: Passende gronden om te ontvangen
# description: De gronden van de vrager, van kracht, voor dit doel, deze veldgroep, deze trede en deze bron.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_6/oj
#     description: AVG artikel 6, rechtmatigheid van de verwerking
# custom:
#   article: AVG 6
past_om_te_ontvangen(groep, bron) := [id |
	some id in _ontvangen[groep]
	_ook_voor(_gronden[id], bron)
]

# METADATA
# title: Dragende gronden om te geven
# description: |
#   De passende gronden die de wet van herkomst dekken, en die bij een strafrechtelijk gegeven de poort van AVG artikel 10
#   openen.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_6/oj
#     description: AVG artikel 6, rechtmatigheid van de verwerking
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_10/oj
#     description: AVG artikel 10, strafrechtelijke gegevens
# custom:
#   article: AVG 6 en 10
draagt_geven(passend, wet, aard) := [id |
	some id in passend
	_gronden[id][_aard_om_te_geven(aard)][wet]
]

# METADATA
# title: Dragende gronden om te ontvangen
# description: |
#   Als bij geven. Wie een bijzonder gegeven ontvangt, heeft daarvoor bovendien een uitzondering op het verbod van AVG
#   artikel 9 nodig.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_9/oj
#     description: AVG artikel 9, bijzondere gegevens
#   - ref: https://wetten.overheid.nl/jci1.3:c:BWBR0040940&artikel=30
#     description: UAVG artikel 30, gegevens over gezondheid
# custom:
#   article: AVG 6, 9 en 10; UAVG 30
draagt_ontvangen(passend, wet, aard) := [id |
	some id in passend
	_gronden[id][aard][wet]
]

_gronden := data.convenant.gronden

_periode := periode if {
	some periode in data.convenant.perioden
	vraag.van_kracht(periode, input.vraag.op)
}

_geven := _periode.geven[input.vraag.doel][input.vraag.trede]

_ontvangen := _periode.ontvangen[input.vraag.partij][input.vraag.doel][input.vraag.trede]

_ook_voor(grond, andere) if {
	grond.allen
} else if {
	grond.voor[andere]
}

_aard_om_te_geven(aard) := "art10" if {
	aard == "art10"
} else := "gewoon"
