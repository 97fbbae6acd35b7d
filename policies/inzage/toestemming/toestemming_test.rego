# SPDX-License-Identifier: EUPL-1.2

package inzage.toestemming_test

import data.inzage.teken
import data.inzage_test as scene

# een kind van dertien met twee ouders die samen gezag hebben: regels 31 en 32
_kind := object.union(scene.volwassene, {
	"leeftijd": "12-15",
	"vertegenwoordigers": [
		[31, "ouder", "gezamenlijk", 1, 999],
		[32, "ouder", "gezamenlijk", 1, 999],
	],
})

_zelf(afwijking) := object.union_n([scene.toestemming, {"leeftijd": "12-15"}, afwijking])

_ouder(namens, afwijking) := object.union_n([
	scene.toestemming,
	{"hoedanigheid": "ouder", "leeftijd": "12-15", "namens": namens, "regel": namens + 10},
	afwijking,
])

_met(feiten, lijst) := object.union(feiten, {"toestemmingen": {"p4": lijst}})

_allen := [_zelf({}), _ouder(31, {}), _ouder(32, {})]

_cel(feiten) := scene.uit("met_naam", ["niet-geven"], feiten)[0]

_mist(wie) := array.concat(["n", teken.reden.GEEN_TOESTEMMING], sort({nummer |
	some [rol, staat] in wie
	nummer := (teken.nodig.toestemming_avg + (16 * teken.staat[staat])) + (128 * teken.rol[rol])
}))

test_child_and_both_parents_say_yes if {
	_cel(_met(_kind, _allen)) == ["v", "exact", [21, 41, 42], [21, 41, 42]]
}

test_each_who_did_not_say_yes_is_named if {
	_cel(_met(_kind, [_zelf({}), _ouder(31, {})])) == _mist([["ouder", "niet-gevraagd"]])
	_cel(_met(_kind, [_ouder(31, {}), _ouder(32, {})])) == _mist([["inwoner", "niet-gevraagd"]])
	_cel(_met(_kind, [_zelf({})])) == _mist([["ouder", "niet-gevraagd"]])
	_cel(_kind) == _mist([["inwoner", "niet-gevraagd"], ["ouder", "niet-gevraagd"]])
}

test_every_staat_is_told if {
	every staat in ["gevraagd", "uitgesteld", "geweigerd", "ingetrokken", "ongeldig"] {
		_cel(_met(_kind, [_zelf({"staat": staat}), _ouder(31, {}), _ouder(32, {})])) == _mist([["inwoner", staat]])
	}
}

test_a_yes_that_is_over_or_was_too_early_is_told if {
	_cel(_met(_kind, [_zelf({"tot": 500}), _ouder(31, {}), _ouder(32, {})])) == _mist([["inwoner", "verlopen"]])
	_cel(_met(_kind, [_zelf({"leeftijd": "0-11"}), _ouder(31, {}), _ouder(32, {})])) == _mist([["inwoner", "ongeldig"]])
}

test_the_latest_word_is_the_staat if {
	eerst := _zelf({"staat": "geweigerd", "volgnummer": 1, "regel": 20})
	_cel(_met(_kind, [eerst, _zelf({"staat": "gevraagd", "volgnummer": 2}), _ouder(31, {}), _ouder(32, {})])) == _mist([[
		"inwoner",
		"gevraagd",
	]])
}

test_a_no_of_one_parent_takes_away_only_that_yes if {
	nee := _ouder(31, {"staat": "geweigerd", "volgnummer": 5, "regel": 60})
	_cel(_met(_kind, array.concat(_allen, [nee]))) == _mist([["ouder", "geweigerd"]])
}

test_a_no_of_who_nobody_looked_into_takes_away_every_yes if {
	nee := json.remove(_ouder(31, {"staat": "geweigerd", "volgnummer": 5, "regel": 60}), ["/namens"])
	_cel(_met(_kind, array.concat(_allen, [nee]))) == _mist([["inwoner", "ongeldig"], ["ouder", "ongeldig"]])
}

test_while_the_child_says_no_the_parents_cannot_say_yes if {
	jonger := object.union(_kind, {"leeftijd": "0-11"})
	nee := _zelf({"staat": "geweigerd", "volgnummer": 5, "regel": 60, "leeftijd": "0-11"})
	ouders := [_ouder(31, {}), _ouder(32, {})]
	_cel(_met(jonger, ouders)) == ["v", "exact", [41, 42], [41, 42]]
	_cel(_met(jonger, array.concat(ouders, [nee]))) == _mist([["inwoner", "geweigerd"]])
	daarna := _zelf({"volgnummer": 6, "regel": 61, "leeftijd": "0-11"})
	_cel(_met(jonger, array.concat(ouders, [nee, daarna]))) == ["v", "exact", [41, 42], [41, 42]]
}

test_sixteen_says_it_again if {
	zestien := object.union(_kind, {"leeftijd": "16-17"})
	_cel(_met(zestien, _allen)) == _mist([["inwoner", "ongeldig"]])
	opnieuw := _zelf({"leeftijd": "16-17", "regel": 50, "volgnummer": 9})
	_cel(_met(zestien, array.concat(_allen, [opnieuw]))) == ["v", "exact", 50, 50]
}

test_eighteen_keeps_the_yes_of_sixteen if {
	volwassen := object.union(_kind, {"leeftijd": "18+"})
	_cel(_met(volwassen, [_zelf({"leeftijd": "16-17"})])) == ["v", "exact", 21, 21]
}

test_twelve_asks_the_child_as_well if {
	ouders := [_ouder(31, {"leeftijd": "0-11"}), _ouder(32, {"leeftijd": "0-11"})]
	_cel(_met(_kind, ouders)) == _mist([["inwoner", "niet-gevraagd"]])
	_cel(_met(_kind, array.concat(ouders, [_zelf({})]))) == ["v", "exact", [21, 41, 42], [21, 41, 42]]
}

test_a_yes_of_a_parent_whom_nobody_looked_into_is_a_leemte if {
	onbekend := json.remove(_ouder(31, {}), ["/namens"])
	_cel(_met(_kind, [onbekend])) == ["l", "vertegenwoordiging-onbekend", "a/makelaar"]
}

test_a_toestemming_to_lift_a_secret_fills_no_side if {
	lijst := [object.union(scene.toestemming, {"soort": "doorbreking-geheim"})]
	_cel(_met(scene.volwassene, lijst)) == _mist([["inwoner", "niet-gevraagd"]])
}

test_where_the_law_wants_a_toestemming_no_ground_helps if {
	nodig := ["n", teken.reden.HERKOMST, teken.nodig.toestemming_avg]
	scene.uit("met_naam", ["hergebruik"], scene.vastgesteld) == [nodig]
	scene.uit("met_naam", ["hergebruik-straf"], scene.vastgesteld) == [["n", teken.reden.HERKOMST]]
	scene.uit("anoniem", ["hergebruik"], scene.vastgesteld) == [["n", teken.reden.HERKOMST]]
	scene.uit("met_naam", ["hergebruik"], _met(scene.vastgesteld, [scene.toestemming])) == [["v", "exact", 2, 21]]
}

test_of_an_unknown_age_a_yes_is_a_leemte_for_the_bron if {
	onbekend := json.remove(scene.volwassene, ["/leeftijd"])
	_cel(_met(onbekend, [scene.toestemming])) == ["l", "leeftijd-onbekend", "a/makelaar"]
	_cel(onbekend) == _mist([["inwoner", "niet-gevraagd"]])
}

test_while_gezag_is_not_clear_the_inwoner_is_asked if {
	kind := {"leeftijd": "0-11", "vertegenwoordigers": [[31, "ouder", "onduidelijk", 1, 999]]}
	_cel(object.union(scene.volwassene, kind)) == _mist([["inwoner", "niet-gevraagd"]])
}
