# SPDX-License-Identifier: EUPL-1.2

# METADATA
# title: Toestemming
# description: |
#   Wat de antwoorden op een vraag om toestemming samen zeggen. Iedereen die de wet vraagt zegt ja; een later nee neemt het
#   eigen ja terug, en zolang de inwoner zelf nee zegt telt geen ja van een ander.
package inzage.toestemming

import data.inzage.teken
import data.inzage.vraag
import data.inzage.wie

# METADATA
# title: De uitkomst
# description: |
#   De regels waarmee iedereen ja zei, één nummer of een lijst; de leemte als er een ja is waarvan eerst iets is uit te
#   zoeken; of "niets". Een toestemming draagt nooit een strafrechtelijk gegeven.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_7/oj
#     description: AVG artikel 7, voorwaarden voor toestemming
#   - ref: https://wetten.overheid.nl/jci1.3:c:BWBR0040940&artikel=5
#     description: UAVG artikel 5, toestemming van wie jonger is dan zestien of vertegenwoordigd wordt
# custom:
#   article: AVG 6 lid 1 onder a, 7 en 9 lid 2 onder a; UAVG 5
uitkomst(lijst, klasse, sleutel, feiten) := _op_ja(ja, wie.personen(feiten, sleutel, klasse.groep), sleutel, feiten) if {
	klasse.aard != "art10"
	passend := _passend(lijst, klasse.groep, sleutel)
	ja := _staand_ja(passend)
	ja != []
	not _inwoner_zegt_nee(passend)
} else := "niets"

# wat over deze soort en veldgroep is gevraagd
_passend(lijst, groep, sleutel) := [antwoord |
	some antwoord in lijst
	antwoord.groepen[groep]
	sleutel in _sleutels(antwoord.soort, sleutel)
]

# de sleutel van een doorbreking noemt ook het geheim; haar soort is haar eerste deel
_sleutels(soort, sleutel) := {soort} if {
	soort != "doorbreking-geheim"
} else := {sleutel} if {
	startswith(sleutel, soort)
}

_staand_ja(passend) := [antwoord |
	some antwoord in passend
	antwoord.staat == "gegeven"
	vraag.van_kracht(antwoord, input.vraag.op)
	every weigering in _weigeringen(passend) {
		_laat_staan(weigering, antwoord)
	}
]

_weigeringen(passend) := [antwoord | some antwoord in passend; antwoord.staat == "geweigerd"]

# een eerder nee, of een nee van een ander van wie bekend is wie het is
_laat_staan(weigering, antwoord) if {
	weigering.volgnummer < antwoord.volgnummer
} else if {
	_wie(weigering) != _wie(antwoord)
	_wie(weigering) != "onbekend"
}

_wie(antwoord) := "inwoner" if {
	antwoord.hoedanigheid == "inwoner"
} else := namens if {
	# regal ignore:prefer-value-in-head
	namens := antwoord.namens
} else := "onbekend"

_inwoner_zegt_nee(passend) if {
	some weigering in _weigeringen(passend)
	_wie(weigering) == "inwoner"
	every antwoord in passend {
		_niet_daarna(antwoord, weigering.volgnummer)
	}
}

_niet_daarna(antwoord, volgnummer) if {
	antwoord.staat != "gegeven"
} else if {
	_wie(antwoord) != "inwoner"
} else if {
	not volgnummer < antwoord.volgnummer
}

_op_ja(ja, personen, sleutel, feiten) := ["l", personen, _eigenaar(personen)] if {
	is_string(personen)
} else := min(stem) if {
	# meestal is het er één
	[persoon] = personen
	stem := _stem(ja, persoon, sleutel, feiten)
	stem != []
} else := sort([min(stem) | some stem in stemmen]) if {
	stemmen := _stemmen(ja, personen, sleutel, feiten)
} else := ["l", ontbreekt, input.inbrenger] if {
	ontbreekt := _uit_te_zoeken(ja)
} else := "niets"

# wie uitzoekt wat er ontbreekt: over gezag de partij die dat kan nagaan, en anders bij wie de casus hoort
_eigenaar(ontbreekt) := data.convenant.gezag if {
	ontbreekt == "gezag-onbekend"
} else := input.inbrenger

# van iedereen die ja moet zeggen de regels waarmee dat is gezegd, als iedereen dat deed
_stemmen(ja, personen, sleutel, feiten) := stemmen if {
	stemmen := [stem |
		some persoon in personen
		stem := _stem(ja, persoon, sleutel, feiten)
		stem != []
	]
	count(stemmen) == count(personen)
}

_stem(ja, persoon, sleutel, feiten) := [antwoord.regel |
	some antwoord in ja
	_wie(antwoord) == persoon
	_telt(antwoord, sleutel, object.get(feiten, "leeftijd", ""))
]

_telt(antwoord, sleutel, leeftijd) if {
	antwoord.hoedanigheid != "inwoner"
} else if {
	wie.eigen_ja_telt(leeftijd, sleutel, antwoord.leeftijd)
}

_uit_te_zoeken(ja) := "vertegenwoordiging-onbekend" if {
	some antwoord in ja
	_wie(antwoord) == "onbekend"
} else := "leeftijd-onbekend" if {
	some antwoord in ja
	antwoord.hoedanigheid == "inwoner"
	not antwoord.leeftijd
}

# METADATA
# title: Met dit antwoord
# description: |
#   De regels waarmee iedereen ja zei, als dit antwoord daar een van is. Zei dezelfde persoon vaker ja, dan telt dit ja.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_7/oj
#     description: AVG artikel 7, voorwaarden voor toestemming
# custom:
#   article: AVG 7
met_antwoord(lijst, klasse, sleutel, feiten, regel) := sort([_dit_of_eerste(stem, regel) | some stem in stemmen]) if {
	klasse.aard != "art10"
	passend := _passend(lijst, klasse.groep, sleutel)
	not _inwoner_zegt_nee(passend)
	personen := wie.personen(feiten, sleutel, klasse.groep)
	not is_string(personen)
	stemmen := _stemmen(_staand_ja(passend), personen, sleutel, feiten)
	regel in {een | some stem in stemmen; some een in stem}
}

_dit_of_eerste(stem, regel) := regel if {
	regel in stem
} else := min(stem)

# METADATA
# title: Wat er nodig is
# description: |
#   Van iedereen die nog ja moet zeggen, hoe ver de vraag is: de soort toestemming, plus zestien maal de staat, plus
#   honderdachtentwintig maal de rol (`inzage.teken`). Niets, als een toestemming niet kan helpen.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_7/oj
#     description: AVG artikel 7, voorwaarden voor toestemming
# custom:
#   article: AVG 7; UAVG 5
nodig(lijst, klasse, sleutel, feiten) := [] if {
	klasse.aard == "art10"
} else := sort({nummer |
	passend := _passend(lijst, klasse.groep, sleutel)
	some persoon in _nog_te_vragen(passend, klasse.groep, sleutel, feiten)
	rol := _rol(persoon, object.get(feiten, "vertegenwoordigers", []))
	nummer := (teken.toestemming[sleutel] + (16 * _staat(passend, persoon))) + (128 * rol)
})

# METADATA
# title: Als er niets is gevraagd
# description: |
#   Per soort wat er nodig is als er over een gegeven niets is gevraagd en de inwoner het zelf zegt. Zonder soort staat iemand
#   voor de inwoner in, of is dat nog uit te zoeken; dan zegt `nodig` het per veldgroep.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_7/oj
#     description: AVG artikel 7, voorwaarden voor toestemming
# custom:
#   article: AVG 7; UAVG 5
niet_gevraagd(feiten) := {soort: nummers |
	not feiten.vertegenwoordigers
	some soort, nummers in teken.niet_gevraagd
	wie.personen(feiten, soort, null) == ["inwoner"]
}

_nog_te_vragen(passend, groep, sleutel, feiten) := {"inwoner"} if {
	is_string(wie.personen(feiten, sleutel, groep))
} else := {persoon |
	ja := _staand_ja(passend)
	some persoon in wie.personen(feiten, sleutel, groep)
	_stem(ja, persoon, sleutel, feiten) == []
} | {persoon |
	persoon := "inwoner"
	_inwoner_zegt_nee(passend)
}

# hoe ver de vraag aan een persoon is, naar het laatste dat er van is vastgelegd
_staat(passend, persoon) := teken.staat[_staat_van(laatste)] if {
	laatste := [antwoord |
		some antwoord in passend
		_wie(antwoord) == persoon
		antwoord.volgnummer == max([ander.volgnummer | some ander in passend; _wie(ander) == persoon])
	][0]
} else := teken.staat["niet-gevraagd"]

_staat_van(antwoord) := antwoord.staat if {
	antwoord.staat != "gegeven"
} else := "verlopen" if {
	antwoord.tot <= input.vraag.op
} else := "ongeldig"

_rol(persoon, vertegenwoordigers) := teken.rol.inwoner if {
	persoon == "inwoner"
} else := rol if {
	some [regel, hoedanigheid, _, _, _] in vertegenwoordigers
	regel == persoon
	rol := teken.rol[hoedanigheid]
}
