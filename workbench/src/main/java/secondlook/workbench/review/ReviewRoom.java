package secondlook.workbench.review;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import secondlook.casework.indicator.IndicatorSettings;
import secondlook.casework.indicator.Indicators;
import secondlook.workbench.access.UserStore;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.SealedRows;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.database.Database;
import secondlook.workbench.naming.Namings;
import secondlook.workbench.safeguarding.Risks;
import secondlook.workbench.triage.CaseFiles;
import secondlook.workbench.triage.Reasons;
import secondlook.workbench.triage.ScopeAnswers;

/**
 * Wires the room's pages. What they work on (database, audit, users, archive, case files, reasons, clock) is
 * handed in by whoever serves them.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class ReviewRoom {

    @Bean
    Assignments assignments(Database database, Audit audit, UserStore users, Clock clock) {
        return new Assignments(database, audit, users, clock);
    }

    @Bean
    Decisions decisions(Database database, Audit audit, Clock clock) {
        return new Decisions(database, audit, clock);
    }

    @Bean
    RiskLines riskLines(Database database, Risks risks, CaseReadings readings, Clock clock) {
        return new RiskLines(risks, readings, new SealedRows(database), clock);
    }

    @Bean
    ChangedRows changedRows(Database database, Decisions decisions, CaseReadings readings) {
        return new ChangedRows(database, decisions, readings);
    }

    @Bean
    ChangedAnswers changedAnswers(
            Reasons reasons, OwnReadings own, Decisions decisions, ReasonLines lines, CaseReadings readings) {
        return new ChangedAnswers(reasons, own, decisions, lines, readings);
    }

    @Bean
    DecisionsInAudit decisionsInAudit(Database database) {
        return new DecisionsInAudit(database);
    }

    @Bean
    RestingOnCaseFiles restingOnCaseFiles(Database database, Reasons reasons, OwnReadings own) {
        return new RestingOnCaseFiles(reasons, own, new DecisionStore(database));
    }

    @Bean
    Independence independence(Database database, Audit audit, Assignments assignments, Clock clock) {
        return new Independence(
                database,
                audit,
                new Independence.InterestStore(database),
                new DecisionStore(database),
                assignments,
                clock);
    }

    @Bean
    ContactStrategies contactStrategies(Database database, Audit audit, Clock clock) {
        return new ContactStrategies(database, audit, clock);
    }

    @Bean
    OwnReadings ownReadings(Database database, Audit audit, Reasons reasons, Clock clock) {
        return new OwnReadings(database, audit, reasons, clock);
    }

    @Bean
    Exposure exposure(Database database, Clock clock) {
        return new Exposure(database, clock);
    }

    @Bean
    CaseReadings caseReadings(Archive archive, CaseFiles caseFiles, Reasons reasons, OwnReadings own) {
        return new CaseReadings(archive, caseFiles, reasons, own);
    }

    @Bean
    ReasonLines reasonLines() {
        return new ReasonLines(Indicators.standard(IndicatorSettings.standard()));
    }

    @Bean
    CaseIdentities caseIdentities(
            Database database, Assignments assignments, Decisions decisions, Independence independence, Clock clock) {
        return new CaseIdentities(
                assignments, decisions, new DecisionStore(database), independence, new DraftStore(database), clock);
    }

    @Bean
    ScopeSection scopeSection(Database database) {
        return new ScopeSection(new ScopeAnswers(database)::rulesToAsk);
    }

    @Bean
    CasePages casePages(
            CaseIdentities identities,
            ReasonLines lines,
            ScopeSection scope,
            ContactStrategies strategies,
            Exposure exposure,
            Namings namings) {
        return new CasePages(identities, lines, scope, strategies, exposure, namings);
    }

    @Bean
    CaseViews caseViews(Audit audit, Exposure exposure) {
        return new CaseViews(audit, exposure);
    }

    @Bean
    OrderPages orderPages(
            Database database,
            Reasons reasons,
            Archive archive,
            Assignments assignments,
            ReasonLines lines,
            OwnReadings own,
            Clock clock) {
        return new OrderPages(reasons, archive, assignments, new DecisionStore(database), lines, own, clock);
    }

    @Bean
    SecondLooks secondLooks(Database database, CaseIdentities identities, ReasonLines lines, Clock clock) {
        return new SecondLooks(new NoteStore(database), identities, lines, clock);
    }

    @Bean
    MadeDecisions madeDecisions(CaseReadings readings, Assignments assignments, Decisions decisions, Clock clock) {
        return new MadeDecisions(readings, assignments, decisions, clock);
    }

    @Bean
    DecisionPages decisionPages(
            Database database,
            CaseReadings readings,
            CaseIdentities identities,
            Assignments assignments,
            Decisions decisions,
            ReasonLines lines,
            Clock clock) {
        return new DecisionPages(
                readings,
                identities,
                assignments,
                new DraftStore(database),
                new NoteStore(database),
                decisions,
                lines,
                clock);
    }
}
