# SPDX-License-Identifier: EUPL-1.2

# METADATA
# title: De vraag
# description: Wat van de vraag zelf waar moet zijn, voordat naar één veld wordt gekeken.
package inzage.vraag

import data.inzage.teken

# METADATA
# title: De vraag wordt in behandeling genomen
# description: |
#   Het convenant geldt, de vrager zit aan tafel, vraagt voor het doel van nu, en mag deze trede vragen; en er is een
#   inbrenger, want bij hem trekt de inwoner een toestemming in.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_5/oj
#     description: AVG artikel 5, rechtmatigheid en doelbinding
# custom:
#   article: AVG 5 lid 1
toegelaten if {
	convenant_geldt
	aan_tafel
	doel_klopt
	functie_ziet
	input.inbrenger
	trede_mag
}

# METADATA
# title: De weigering van de hele vraag
# description: |
#   De eerste voorwaarde die niet is vervuld, in de volgorde van het convenant. Een versie die niet van kracht is en een
#   handtekening die er niet is, zijn een leemte: iemand kan haar vullen. Zo ook een casus zonder inbrenger. Wie is
#   uitgetreden, is geen partij meer.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_5/oj
#     description: AVG artikel 5, rechtmatigheid en doelbinding
# custom:
#   article: AVG 5 lid 1
weigering := ["n", teken.reden.CONVENANT] if {
	not data.convenant.partijen[input.vraag.partij]
} else := ["l", "convenant-niet-van-kracht", data.convenant.beheer] if {
	not _versie_geldt
} else := ["n", teken.reden.CONVENANT] if {
	input.uitgetreden[data.convenant.partijen[input.vraag.partij].org]
} else := ["l", "ondertekening-ontbreekt", input.vraag.partij] if {
	not convenant_geldt
} else := ["n", teken.reden.TIJD] if {
	input.plaats == "voorbij"
} else := ["n", teken.reden.ZITTING] if {
	not aan_tafel
} else := ["n", teken.reden.DOEL] if {
	not doel_klopt
} else := ["n", teken.reden.ROL] if {
	not functie_ziet
} else := ["l", "inbrenger-ontbreekt", data.convenant.overdracht] if {
	not input.inbrenger
} else := ["n", teken.reden.TIJD, teken.nodig.besluit_met_naam] if {
	input.besluit_met_naam
} else := ["n", teken.reden.ANONIEM, teken.nodig.besluit_met_naam]

# METADATA
# title: Het convenant geldt
# description: |
#   De versie is nu van kracht, twee personen hebben haar in werking gesteld, en de organisatie van de vrager heeft haar
#   ondertekend en is niet uitgetreden.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_26/oj
#     description: AVG artikel 26, onderlinge regeling
# custom:
#   article: AVG 26
convenant_geldt if {
	_versie_geldt
	deelnemers[data.convenant.partijen[input.vraag.partij].org]
}

_versie_geldt if {
	input.actief
	van_kracht(data.convenant, input.vraag.op)
}

# METADATA
# title: Ondertekenaars
# description: De organisaties die precies deze versie van het convenant hebben ondertekend.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_26/oj
#     description: AVG artikel 26, onderlinge regeling
# custom:
#   article: AVG 26
ondertekenaars := data.convenant.ondertekeningen[data.convenant.sha256]

# METADATA
# title: Deelnemers
# description: De ondertekenaars die niet zijn uitgetreden. Wat een organisatie die uittrad inbracht, wordt niet meer getoond.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_26/oj
#     description: AVG artikel 26, onderlinge regeling
# custom:
#   article: AVG 26
deelnemers := ondertekenaars if {
	not input.uitgetreden
} else := {org: true |
	some org, _ in ondertekenaars
	not input.uitgetreden[org]
}

# METADATA
# title: De periode
# description: Wat van het convenant en de wetten geldt op het moment van de vraag.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_5/oj
#     description: AVG artikel 5 lid 1 onder a, rechtmatigheid
# custom:
#   article: AVG 5 lid 1 onder a
periode := gekozen if {
	some gekozen in data.convenant.perioden
	van_kracht(gekozen, input.vraag.op)
}

# METADATA
# title: Aan tafel
# description: De vrager heeft nu een plaats aan deze casustafel, voor deze casus.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_5/oj
#     description: AVG artikel 5 lid 1 onder f, vertrouwelijkheid
# custom:
#   article: AVG 5 lid 1 onder f
aan_tafel if input.plaats == "aan-tafel"

# METADATA
# title: Het doel klopt
# description: Het doel van de vraag is dat van het agendapunt, en hoort bij deze casustafel.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_5/oj
#     description: AVG artikel 5 lid 1 onder b, doelbinding
# custom:
#   article: AVG 5 lid 1 onder b
doel_klopt if {
	input.vraag.doel == input.agenda_doel
	data.convenant.tafels[input.tafel].doelen[input.vraag.doel]
}

# METADATA
# title: De functie mag zien
# description: De functie hoort bij de partij die vraagt, en heeft een rol die gegevens te zien kan krijgen.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_29/oj
#     description: AVG artikel 29, verwerking onder gezag
# custom:
#   article: AVG 29
functie_ziet if {
	functie := data.convenant.functies[input.vraag.functie]
	functie.partij == input.vraag.partij
	functie.ziet
}

# METADATA
# title: De trede mag
# description: Anoniem vragen mag altijd. Met naam vragen mag zolang het besluit met naam van kracht is.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_5/oj
#     description: AVG artikel 5 lid 1 onder c, minimale gegevensverwerking
# custom:
#   article: AVG 5 lid 1 onder c
trede_mag if {
	input.vraag.trede == "anoniem"
} else if {
	input.vraag.trede == "met_naam"
	van_kracht(input.besluit_met_naam, input.vraag.op)
}

# METADATA
# title: Van kracht
# description: Op het moment van de vraag begonnen en nog niet geëindigd.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_5/oj
#     description: AVG artikel 5 lid 1 onder a, rechtmatigheid
# custom:
#   article: AVG 5 lid 1 onder a
van_kracht(feit, op) if {
	feit.vanaf <= op
	op < feit.tot
}
