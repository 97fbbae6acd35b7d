# SPDX-License-Identifier: EUPL-1.2

package inzage.geheim_test

import data.inzage.teken
import data.inzage_test as scene

_besluit := {
	"regel": 70,
	"doel": "doel",
	"aan": {"a/vraagt": true},
	"trede": "met_naam",
	"grond": "conflict-van-plichten",
	"vanaf": 1,
	"tot": 999,
}

_met(afwijking) := object.union(scene.vastgesteld, {"geheim": {"h1": [object.union(_besluit, afwijking)]}})

_cel(trede, feiten) := scene.uit(trede, ["geheim"], feiten)[0]

_dicht := ["n", teken.reden.BEROEPSGEHEIM, teken.nodig.besluit_geheimhouder]

test_without_a_besluit_it_stays_closed if {
	_cel("met_naam", scene.vastgesteld) == _dicht
	_cel("anoniem", scene.vastgesteld) == _dicht
	_cel("anoniem", {"herleidbaar": false, "beperkingen": []}) == _dicht
}

test_a_besluit_lifts_it_in_both_tredes if {
	_cel("met_naam", _met({})) == ["v", "exact", 2, 3, 70, []]
	_cel("anoniem", _met({})) == ["v", "gegeneraliseerd", "geef", "neem", 70, []]
	_cel("met_naam", _met({"grond": "wettelijke-plicht", "artikel": "wet 5"})) == ["v", "exact", 2, 3, 70, []]
}

test_a_legal_duty_is_one_of_an_article_that_obliges_to_tell_this_asker_this_secret if {
	_cel("met_naam", _met({"grond": "wettelijke-plicht"})) == _dicht
	_cel("met_naam", _met({"grond": "wettelijke-plicht", "artikel": "wet 6"})) == _dicht
	_cel("met_naam", _met({"grond": "wettelijke-plicht", "artikel": "wet 7"})) == _dicht
	_cel("met_naam", _met({"grond": "wettelijke-plicht", "artikel": "wet 8"})) == _dicht
}

test_a_besluit_without_name_does_not_lift_it_with_name if {
	_cel("met_naam", _met({"trede": "anoniem"})) == _dicht
	_cel("anoniem", _met({"trede": "anoniem"})) == ["v", "gegeneraliseerd", "geef", "neem", 70, []]
}

test_a_besluit_is_for_this_doel_this_asker_and_now if {
	_cel("met_naam", _met({"doel": "ander-doel"})) == _dicht
	_cel("met_naam", json.patch(_met({}), [{"op": "replace", "path": "/geheim/h1/0/aan", "value": {"a/mag-bsn": true}}])) == _dicht
	_cel("met_naam", _met({"tot": 500})) == _dicht
	_cel("met_naam", _met({"vanaf": 501})) == _dicht
	_cel("met_naam", _met({"grond": "verzoek van de voorzitter"})) == _dicht
}

test_a_besluit_about_another_veld_does_not_lift_it if {
	_cel("met_naam", object.union(scene.vastgesteld, {"geheim": {"h2": [_besluit]}})) == _dicht
}

test_a_besluit_gives_no_ground if {
	_cel("met_naam", json.remove(_met({}), ["/gronden/geef"])) == [
		"n",
		teken.reden.GEEN_GROND,
		teken.nodig.grondslag_geven,
		teken.nodig.toestemming_avg,
	]
}

test_of_two_besluiten_the_first_is_cited if {
	feiten := object.union(scene.vastgesteld, {"geheim": {"h1": [object.union(_besluit, {"regel": 71}), _besluit]}})
	_cel("met_naam", feiten) == ["v", "exact", 2, 3, 70, []]
}

_doorbreking := object.union(scene.toestemming, {"regel": 80, "soort": "doorbreking-geheim"})

_op_toestemming(toestemming) := object.union(
	_met({"grond": "toestemming", "rust_op": 80}),
	{"toestemmingen": {"p4": [toestemming]}},
)

test_a_besluit_that_rests_on_a_toestemming_falls_with_it if {
	_cel("met_naam", _op_toestemming(_doorbreking)) == ["v", "exact", 2, 3, 70, [80]]
	_cel("anoniem", _op_toestemming(_doorbreking)) == ["v", "gegeneraliseerd", "geef", "neem", 70, [80]]
	_cel("met_naam", _op_toestemming(object.union(_doorbreking, {"staat": "ingetrokken"}))) == _dicht
	_cel("met_naam", _op_toestemming(object.union(_doorbreking, {"tot": 500}))) == _dicht
	_cel("met_naam", _op_toestemming(object.union(_doorbreking, {"regel": 81}))) == _dicht
	_cel("met_naam", _op_toestemming(object.union(_doorbreking, {"leeftijd": "0-11"}))) == _dicht
	_cel("anoniem", json.remove(_op_toestemming(_doorbreking), ["/toestemmingen/p4"])) == _dicht
}

test_of_two_answers_of_the_same_person_it_rests_on_its_own if {
	eerder := object.union(_doorbreking, {"regel": 79, "volgnummer": 0})
	twee := json.patch(_op_toestemming(_doorbreking), [{"op": "add", "path": "/toestemmingen/p4/-", "value": eerder}])
	_cel("met_naam", twee) == ["v", "exact", 2, 3, 70, [80]]
	later_nee := object.union(_doorbreking, {"regel": 81, "staat": "geweigerd", "volgnummer": 99})
	nee := json.patch(twee, [{"op": "add", "path": "/toestemmingen/p4/-", "value": later_nee}])
	_cel("met_naam", nee) == _dicht
}

test_no_other_kind_of_toestemming_lifts_a_secret if {
	_cel("met_naam", _op_toestemming(object.union(_doorbreking, {"soort": "avg"}))) == _dicht
	_cel("met_naam", _op_toestemming(object.union(_doorbreking, {"soort": "instemming-hulp"}))) == _dicht
	_cel("met_naam", object.union(scene.vastgesteld, {"toestemmingen": {"p4": [_doorbreking]}})) == _dicht
}

test_of_a_child_all_who_must_say_yes_lift_it if {
	kind := {"leeftijd": "12-15", "vertegenwoordigers": [[31, "ouder", "alleen", 1, 999]]}
	zelf := object.union(_doorbreking, {"leeftijd": "12-15"})
	ouder := object.union(_doorbreking, {"regel": 81, "hoedanigheid": "ouder", "namens": 31})
	basis := object.union(_met({"grond": "toestemming", "rust_op": 80}), kind)
	_cel("met_naam", object.union(basis, {"toestemmingen": {"p4": [zelf, ouder]}})) == ["v", "exact", 2, 3, 70, [80, 81]]
	_cel("met_naam", object.union(basis, {"toestemmingen": {"p4": [zelf]}})) == _dicht
}

test_the_geheimhouder_sees_what_the_own_partij_brought_in if {
	scene.uit("met_naam", ["eigen-geheim"], scene.vastgesteld) == [["v", "exact", 2, 3]]
	anders := json.patch(
		scene.convenant,
		[{"op": "replace", "path": "/functies/medewerker/geheimen", "value": {"andere-plicht": true}}],
	)
	asked := scene.vraag("met_naam", ["eigen-geheim"], scene.vastgesteld)
	data.inzage.uit.p1 == [_dicht] with input as asked with data.convenant as anders
}

test_a_besluit_does_not_open_what_is_closed_for_who_knows if {
	_cel("anoniem", object.union(_met({}), {"herleidbaar": true})) == ["v", "gegeneraliseerd", "geef", "neem", 70, []]
	scene.uit("anoniem", ["geheim", "zonder-naam"], object.union(_met({}), {"herleidbaar": true}))[1] == [
		"n",
		teken.reden.HERLEIDBAAR,
	]
}
