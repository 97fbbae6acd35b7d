# SPDX-License-Identifier: EUPL-1.2

# METADATA
# title: Het register van één persoon
# description: |
#   Wat er voor deze persoon en dit doel nu is vastgesteld en toegestaan, met de nummers van de regels die een besluit noemt.
package inzage.register

# METADATA
# title: Vastgestelde gronden
# description: |
#   Per grond van het convenant de regel van het register waarmee de partij van die grond haar heeft vastgesteld, voor dit
#   doel en nu van kracht. Van meer dan één telt de eerste. Politiegegevens gaan alleen op een besluit met een nummer, aan
#   wie dat besluit noemt, tot de dag dat het eindigt.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_5/oj
#     description: AVG artikel 5 lid 2, verantwoordingsplicht
#   - ref: https://wetten.overheid.nl/jci1.3:c:BWBR0022463&artikel=20
#     description: Wet politiegegevens artikel 19 en 20, verstrekken op een besluit
# custom:
#   article: AVG 5 lid 2; Wet politiegegevens 19 en 20
vastgesteld(feiten) := object.union(_vastgesteld(feiten.gronden), _op_besluit(feiten.op_besluit)) if {
	feiten.op_besluit
} else := _vastgesteld(feiten.gronden)

_vastgesteld(inschrijvingen) := {code: nummer |
	doel := input.vraag.doel
	op := input.vraag.op
	some code, lijst in inschrijvingen
	partij := data.convenant.gronden[code].partij
	nummer := min([regel |
		some [regel, van, voor, vanaf, tot] in lijst
		van == partij
		voor == doel
		vanaf <= op
		op < tot
	])
}

# een grond die een besluit met een nummer vraagt, telt voor de ontvangers die dat besluit noemt en tot het eindigt
_op_besluit(inschrijvingen) := {code: nummer |
	some code, lijst in inschrijvingen
	partij := data.convenant.gronden[code].partij
	nummer := min([regel |
		some [regel, van, voor, vanaf, tot, ontvangers] in lijst
		van == partij
		voor == input.vraag.doel
		vanaf <= input.vraag.op
		input.vraag.op < tot
		ontvangers[input.vraag.partij]
	])
}

# METADATA
# title: Een grond die het convenant niet kent
# description: |
#   De partij heeft voor deze persoon en dit doel een grond vastgesteld die in deze versie van het convenant niet staat. Zij
#   draagt niets, en de partij zoekt uit wat er nu geldt.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_5/oj
#     description: AVG artikel 5 lid 2, verantwoordingsplicht
# custom:
#   article: AVG 5 lid 2
grond_onbekend(inschrijvingen, partij) if {
	some [van, voor, vanaf, tot] in inschrijvingen
	van == partij
	voor == input.vraag.doel
	vanaf <= input.vraag.op
	input.vraag.op < tot
}

# METADATA
# title: Antwoorden
# description: |
#   Per bron wat over geven aan deze vrager voor dit doel is gevraagd en geantwoord. Een antwoord voor een andere casus komt
#   hier niet.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_7/oj
#     description: AVG artikel 7, voorwaarden voor toestemming
# custom:
#   article: AVG 6 lid 1 onder a en 7
antwoorden(toestemmingen) := {bron: passend |
	some bron, lijst in toestemmingen
	passend := [antwoord |
		some antwoord in lijst
		antwoord.doel == input.vraag.doel
		antwoord.aan[input.vraag.partij]
	]
}

# METADATA
# title: De ontvanger is nagegaan
# description: De regel waarmee de bron vastlegde dat de vrager het voor dit doel mag hebben.
# related_resources:
#   - ref: https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=65
#     description: Participatiewet artikel 65 lid 4, de ontvanger nagaan
# custom:
#   article: Participatiewet 65 lid 4
nagegaan(inschrijvingen) := min([regel |
	some [regel, aan, voor, vanaf, tot] in inschrijvingen
	aan == input.vraag.partij
	voor == input.vraag.doel
	vanaf <= input.vraag.op
	input.vraag.op < tot
])
