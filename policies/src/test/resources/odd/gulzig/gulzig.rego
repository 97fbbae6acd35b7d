# SPDX-License-Identifier: EUPL-1.2
package inzage

besluit := count(numbers.range(1, data.tot))
