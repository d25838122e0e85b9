package org.hearsay.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearsay.time.TimeValue.Basis;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The kinds of value that the EDTF specification gives examples of, levels 0 and 1, and the sets
/// of level 2.
class EdtfTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // level 0: dates, times, intervals
                "1985-04-12                | 1985-04-12T00:00    | 1985-04-12T23:59:59",
                "1985-04                   | 1985-04-01T00:00    | 1985-04-30T23:59:59",
                "1985                      | 1985-01-01T00:00    | 1985-12-31T23:59:59",
                "1985-04-12T23:20:30       | 1985-04-12T23:20:30 | 1985-04-12T23:20:30",
                "1985-04-12T23:20:30Z      | 1985-04-12T23:20:30 | 1985-04-12T23:20:30",
                "1985-04-12T23:20:30-04    | 1985-04-12T23:20:30 | 1985-04-12T23:20:30",
                "1985-04-12T23:20:30+04:30 | 1985-04-12T23:20:30 | 1985-04-12T23:20:30",
                "1964/2008                 | 1964-01-01T00:00    | 2008-12-31T23:59:59",
                "2004-06/2006-08           | 2004-06-01T00:00    | 2006-08-31T23:59:59",
                "2004-02-01/2005-02-08     | 2004-02-01T00:00    | 2005-02-08T23:59:59",
                "2004-02-01/2005-02        | 2004-02-01T00:00    | 2005-02-28T23:59:59",
                "2004-02-01/2005           | 2004-02-01T00:00    | 2005-12-31T23:59:59",
                "2005/2006-02              | 2005-01-01T00:00    | 2006-02-28T23:59:59",
                // level 1: long and negative years, seasons
                "Y170000002                | +170000002-01-01T00:00 | +170000002-12-31T23:59:59",
                "Y-170000002               | -170000002-01-01T00:00 | -170000002-12-31T23:59:59",
                "-1985                     | -1985-01-01T00:00   | -1985-12-31T23:59:59",
                "2001-21                   | 2001-03-01T00:00    | 2001-05-31T23:59:59",
                "2001-22                   | 2001-06-01T00:00    | 2001-08-31T23:59:59",
                "2001-23                   | 2001-09-01T00:00    | 2001-11-30T23:59:59",
                "2001-24                   | 2000-12-01T00:00    | 2002-02-28T23:59:59",
                // level 1: qualified dates; approximate ones are wider than they look
                "1984?                     | 1984-01-01T00:00    | 1984-12-31T23:59:59",
                "2004-06~                  | 2004-05-01T00:00    | 2004-07-30T23:59:59",
                "2004-06-11%               | 2004-06-08T00:00    | 2004-06-14T23:59:59",
                "1984~                     | 1983-01-01T00:00    | 1985-12-31T23:59:59",
                // level 1: unspecified digits
                "201X                      | 2010-01-01T00:00    | 2019-12-31T23:59:59",
                "20XX                      | 2000-01-01T00:00    | 2099-12-31T23:59:59",
                "2004-XX                   | 2004-01-01T00:00    | 2004-12-31T23:59:59",
                "1985-04-XX                | 1985-04-01T00:00    | 1985-04-30T23:59:59",
                "1985-XX-XX                | 1985-01-01T00:00    | 1985-12-31T23:59:59",
                // level 1: qualified ends
                "1984~/2004-06             | 1983-01-01T00:00    | 2004-06-30T23:59:59",
                "1984/2004-06~             | 1984-01-01T00:00    | 2004-07-30T23:59:59",
                "1984?/2004%               | 1984-01-01T00:00    | 2005-12-31T23:59:59",
                "1984-06-02?/2004-08-08~   | 1984-06-02T00:00    | 2004-08-11T23:59:59",
                // level 2: one of a set, all of a set
                "[1667,1668,1670..1672]    | 1667-01-01T00:00    | 1672-12-31T23:59:59",
                "[1760-01,1760-02,1760-12] | 1760-01-01T00:00    | 1760-12-31T23:59:59",
                "{1960,1961-12}            | 1960-01-01T00:00    | 1961-12-31T23:59:59",
                "{1667,1668,1670..1672}    | 1667-01-01T00:00    | 1672-12-31T23:59:59",
            })
    void aValueIsReadPrintedAndBounded(String text, String earliest, String latest) {
        Edtf value = Edtf.parse(text).orElseThrow();
        assertThat(value.print()).isEqualTo(text);
        assertThat(value.earliest()).hasToString(earliest);
        assertThat(value.latest()).hasToString(latest);
        assertThat(value.known(Basis.STATED).edtf()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1985-04-12/.. | 1985-04-12T00:00 | ",
                "1985-04/..    | 1985-04-01T00:00 | ",
                "1985/..       | 1985-01-01T00:00 | ",
                "../1985-04-12 |                  | 1985-04-12T23:59:59",
                "../1985-04    |                  | 1985-04-30T23:59:59",
                "../1985       |                  | 1985-12-31T23:59:59",
                "1985-04-12/   | 1985-04-12T00:00 | ",
                "1985-04/      | 1985-04-01T00:00 | ",
                "1985/         | 1985-01-01T00:00 | ",
                "/1985-04-12   |                  | 1985-04-12T23:59:59",
                "/1985-04      |                  | 1985-04-30T23:59:59",
                "/1985         |                  | 1985-12-31T23:59:59",
                "[..1984]      |                  | 1984-12-31T23:59:59",
                "[1984..]      | 1984-01-01T00:00 | ",
            })
    void anOpenEndHasNoBound(String text, String earliest, String latest) {
        Edtf value = Edtf.parse(text).orElseThrow();
        assertThat(value.print()).isEqualTo(text);
        assertThat(value.earliest())
                .hasToString(earliest == null ? Edtf.EARLIEST.toString() : earliest);
        assertThat(value.latest()).hasToString(latest == null ? Edtf.LATEST.toString() : latest);
        assertThat(value.known(Basis.STATED).latestEnd()).isEqualTo(value.latest());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "../..",
                "1985-13",
                "1985-02-31",
                "1985-4-1",
                "85",
                "99999",
                "1985-XX-12",
                "19XX-04",
                "2001-21-03",
                "Y85",
                "2008/1964",
                "yesterday",
                "1985-04-12T25:00:00",
                "1985-04-12T23:20",
                "[]",
                "{1960",
                "1985~~",
                "1985-04-12-01"
            })
    void whatIsNoValueIsRefused(String text) {
        assertThat(Edtf.parse(text)).isEmpty();
    }
}
