package secondlook.workbench.pipeline;

import java.time.Clock;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import secondlook.workbench.access.SafeguardingContact;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.FactLookup;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.connections.Network;
import secondlook.workbench.database.Database;
import secondlook.workbench.naming.JudgedNamings;
import secondlook.workbench.people.People;
import secondlook.workbench.safeguarding.RiskPages;
import secondlook.workbench.safeguarding.Risks;
import secondlook.workbench.triage.CaseFiles;
import secondlook.workbench.triage.Reasons;
import secondlook.workbench.triage.ScopeAnswers;

/** The rooms of the workspace that is served, made once, for the pages of every room. Commands make the same themselves. */
@Configuration(proxyBeanMethods = false)
class Rooms {

    @Bean
    Archive archive(Database database) {
        return new Archive(database);
    }

    @Bean
    FactLookup factLookup(Database database) {
        return new FactLookup(database);
    }

    @Bean
    People people(Database database, Archive archive, Audit audit, Clock clock) {
        return new People(database, archive, audit, clock);
    }

    @Bean
    JudgedNamings judgedNamings(Database database, Archive archive, FactLookup lookup, People people) {
        return new JudgedNamings(database, archive, lookup, people);
    }

    @Bean
    CaseFiles caseFiles(Archive archive, FactLookup lookup, People people, JudgedNamings judgedNamings) {
        return new CaseFiles(archive, lookup, people, judgedNamings);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> caseFilesAhead(CaseFiles caseFiles) {
        return _ -> caseFiles.gatherAhead();
    }

    @Bean
    AskingAgain askingAgain(Database database, CaseFiles caseFiles, Audit audit, Clock clock) {
        return new AskingAgain(database, caseFiles, audit, clock);
    }

    @Bean
    Renewal renewal(Database database, Clock clock) {
        return new Renewal(database, clock);
    }

    @Bean
    Network network(Database database) {
        return new Network(database);
    }

    @Bean
    Risks risks(Database database, Archive archive, People people, Audit audit, Clock clock) {
        return new Risks(database, archive, people, audit, clock);
    }

    @Bean
    SafeguardingContact safeguardingContact(Risks risks) {
        return risks::whomToTell;
    }

    @Bean
    RiskPages riskPages(Risks risks, Archive archive, Clock clock) {
        return new RiskPages(risks, archive, clock);
    }

    @Bean
    ScopeAnswers scopeAnswers(Database database) {
        return new ScopeAnswers(database);
    }

    @Bean
    Reasons reasons(Database database) {
        return new Reasons(database);
    }
}
