# SPDX-License-Identifier: EUPL-1.2
package inzage

besluit := data.antwoord if count(numbers.range(0, object.get(input, "tot", 0))) > 0
