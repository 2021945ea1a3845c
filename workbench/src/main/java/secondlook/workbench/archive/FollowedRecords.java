package secondlook.workbench.archive;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What records have from those they follow: a return interview the case file and the person of its missing episode, an
 * assessment's factors its date. Found anew for all records of the agency, since what they follow may have come only now.
 * A part of {@link Settlement}; leaves the table {@code followed_record} to it.
 */
final class FollowedRecords {

    /** Where a record follows one that follows another, and so on; a circle ends here. */
    private static final int MOST_GENERATIONS = 16;

    private final JdbcClient sql;
    private final String agency;

    FollowedRecords(JdbcClient sql, String agency) {
        this.sql = sql;
        this.agency = agency;
    }

    /** Forgets what records have from those they follow, before it is found out anew. */
    void forget() {
        sql.sql("""
                        UPDATE fact SET case_file = CASE WHEN followed & 1 = 0 THEN case_file END,
                            person = CASE WHEN followed & 2 = 0 THEN person END, followed = 0
                        WHERE followed <> 0
                            AND (id >> 40)::int IN (SELECT number FROM source_file WHERE agency = ? AND state = 'live')""").param(agency).update();
    }

    void settle() {
        sql.sql("""
                        CREATE TEMPORARY TABLE following ON COMMIT DROP AS
                        SELECT t.id, t.shape, t.parent, split_part(t.parent, ':', 1) AS kind
                        FROM source_file f JOIN fact t ON""" + Settlement.OF_FILE + """
                        WHERE f.agency = ? AND t.parent IS NOT NULL""").param(agency).update();
        sql.sql("ANALYZE following").update();
        sql.sql("""
                        CREATE TEMPORARY TABLE followed_record ON COMMIT DROP AS
                        SELECT name, (array_agg(id ORDER BY precedence, id))[1] AS id,
                            (array_agg(id ORDER BY precedence, id) FILTER (WHERE NOT takes))[1] AS giving
                        FROM (
                            SELECT s.kind || ':' || t.own_key AS name, t.id, f.precedence,
                                array_position(s.columns, '&') IS NOT NULL AS takes
                            FROM source_file f
                            JOIN fact t ON""" + Settlement.OF_FILE + """
                            JOIN fact_shape s ON s.id = t.shape
                            WHERE f.agency = ? AND t.own_key IS NOT NULL
                                AND s.kind IN (SELECT DISTINCT kind FROM following)) AS named
                        WHERE name IN (SELECT parent FROM following)
                        GROUP BY name""").param(agency).update();
        sql.sql("ANALYZE followed_record").update();
        for (int generation = 0; generation < MOST_GENERATIONS && takeCaseAndPerson() > 0; generation++) {
            // the next generation takes from what this one has taken
        }
        takeValues();
    }

    private int takeCaseAndPerson() {
        return sql.sql("""
                        UPDATE fact t SET case_file = COALESCE(t.case_file, p.case_file), person = COALESCE(t.person, p.person),
                            followed = t.followed
                                | CASE WHEN t.case_file IS NULL AND p.case_file IS NOT NULL THEN 1 ELSE 0 END
                                | CASE WHEN t.person IS NULL AND p.person IS NOT NULL THEN 2 ELSE 0 END
                        FROM following n JOIN followed_record r ON r.name = n.parent JOIN fact p ON p.id = r.id
                        WHERE t.id = n.id
                            AND (t.case_file IS NULL AND p.case_file IS NOT NULL
                                 OR t.person IS NULL AND p.person IS NOT NULL)""").update();
    }

    /** Fills in values, each with the cell that it stands in. What is no longer followed is emptied. */
    private void takeValues() {
        sql.sql("""
                        UPDATE fact t SET content[taken.place] = taken.written
                        FROM (SELECT n.id, c.place,
                                  '&' || (p.id >> 40) || ':' || ((p.id >> 8) & 2147483647) || ':'
                                      || ps.columns[array_position(ps.fields, ts.fields[c.place])] || chr(31)
                                      || p.content[array_position(ps.fields, ts.fields[c.place])] AS written
                              FROM following n
                              JOIN fact_shape ts ON ts.id = n.shape AND array_position(ts.columns, '&') IS NOT NULL
                              CROSS JOIN LATERAL generate_subscripts(ts.columns, 1) AS c (place)
                              LEFT JOIN followed_record r ON r.name = n.parent
                              LEFT JOIN fact p ON p.id = r.giving
                              LEFT JOIN fact_shape ps ON ps.id = p.shape
                              WHERE ts.columns[c.place] = '&') AS taken
                        WHERE t.id = taken.id AND t.content[taken.place] IS DISTINCT FROM taken.written""").update();
    }
}
