# SPDX-License-Identifier: EUPL-1.2

package inzage.wie_test

import data.inzage.wie
import data.inzage_test as scene

_personen(feiten, groep) := personen if {
	asked := scene.vraag("met_naam", [], feiten)

	# regal ignore:prefer-value-in-head
	personen := wie.personen(feiten, "avg", groep) with input as asked with data.convenant as scene.convenant
}

_iemand(leeftijd, vertegenwoordigers) := {"leeftijd": leeftijd, "vertegenwoordigers": vertegenwoordigers}

_onbekwaam(leeftijd, vertegenwoordigers) := object.union(_iemand(leeftijd, vertegenwoordigers), {"onbekwaam": true})

_alleen := [5, "ouder", "alleen", 1, 999]

_samen(regel) := [regel, "ouder", "gezamenlijk", 1, 999]

_vertegenwoordiger(regel, hoedanigheid) := [regel, hoedanigheid, "", 1, 999]

test_sixteen_and_older_answer_themselves if {
	_personen({"leeftijd": "16-17"}, "wonen") == ["inwoner"]
	_personen({"leeftijd": "18+"}, "wonen") == ["inwoner"]
}

test_an_unknown_age_is_found_out_first if {
	_personen({}, "wonen") == "leeftijd-onbekend"
	_personen({"onbekwaam": true}, "wonen") == "leeftijd-onbekend"
}

test_who_has_gezag_answers_for_a_child if {
	_personen(_iemand("0-11", [_alleen]), "wonen") == [5]
	_personen(_iemand("0-11", [_samen(5), _samen(6)]), "wonen") == [5, 6]
	_personen(_iemand("0-11", [[7, "voogd", "alleen", 1, 999]]), "wonen") == [7]
	_personen(_iemand("12-15", [_samen(5), _samen(6)]), "wonen") == ["inwoner", 5, 6]
}

test_gezag_that_is_not_clear_blocks if {
	every vertegenwoordigers in [
		[],
		[_samen(5)],
		[_alleen, _samen(6)],
		[_samen(5), _samen(6), _samen(7)],
		[[5, "ouder", "onduidelijk", 1, 999]],
		[_samen(5), [6, "ouder", "onduidelijk", 1, 999]],
		[[5, "ouder", "alleen", 1, 500]],
		[[5, "ouder", "alleen", 501, 999]],
		[_vertegenwoordiger(5, "mentor")],
	] {
		_personen(_iemand("0-11", vertegenwoordigers), "wonen") == "gezag-onbekend"
		_personen(_iemand("12-15", vertegenwoordigers), "wonen") == "gezag-onbekend"
	}
}

test_a_child_of_whom_nobody_is_known_blocks if {
	_personen({"leeftijd": "0-11"}, "wonen") == "gezag-onbekend"
}

test_who_stands_in_for_an_adult_does_so_within_the_sfeer if {
	beiden := _iemand("18+", [_vertegenwoordiger(8, "bewindvoerder"), _vertegenwoordiger(9, "mentor")])
	_personen(beiden, "wonen") == [8]
	_personen(beiden, "zorg") == [9]
	_personen(beiden, "werk") == ["inwoner"]
	_personen(_iemand("18+", [_vertegenwoordiger(9, "mentor"), _vertegenwoordiger(10, "curator")]), "zorg") == [10]
}

test_a_representative_of_before_or_later_does_not_answer if {
	_personen(_iemand("18+", [[8, "curator", "", 1, 500]]), "wonen") == ["inwoner"]
	_personen(_iemand("18+", [[8, "curator", "", 501, 999]]), "wonen") == ["inwoner"]
}

test_a_parent_does_not_answer_for_an_adult if {
	_personen(_iemand("18+", [_alleen]), "wonen") == ["inwoner"]
}

test_who_cannot_weigh_it_is_answered_for_in_the_order_of_the_law if {
	_personen(_onbekwaam("18+", [_alleen, _vertegenwoordiger(8, "partner")]), "werk") == [8]
	_personen(_onbekwaam("18+", [_alleen]), "werk") == [5]
	_personen(_onbekwaam("18+", []), "werk") == "vertegenwoordiging-onbekend"
	_personen({"leeftijd": "18+", "onbekwaam": true}, "werk") == "vertegenwoordiging-onbekend"
	_personen(_onbekwaam("16-17", [_alleen]), "werk") == [5]
	_personen(_onbekwaam("12-15", [_alleen]), "werk") == [5]
}
