package bureau.registers;

import bureau.platform.language.Messages;
import bureau.platform.language.ModelTranslations;
import bureau.platform.rules.RuleUses;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The decision tables as people read them, with how often each of their rules was met. */
@Component
class DecisionTables {

    record Entry(String id, String name, int version, long decided) {}

    record Version(String id, int version, boolean newest) {}

    /** @param hits cases in which the rule was met, as far as the history keeps them */
    record Line(List<String> conditions, List<String> results, String remark, long hits) {}

    record Table(
            String id,
            String name,
            String about,
            String hitPolicy,
            int version,
            List<Version> versions,
            List<String> inputs,
            List<String> outputs,
            List<Line> lines,
            long decided) {}

    private record Hit(String rule, long hits) {}

    private final RepositoryService repository;
    private final JdbcClient database;
    private final ModelTranslations translations;
    private final RuleUses uses;
    private final Messages messages;

    DecisionTables(
            RepositoryService repository,
            JdbcClient database,
            ModelTranslations translations,
            RuleUses uses,
            Messages messages) {
        this.repository = repository;
        this.database = database;
        this.translations = translations;
        this.uses = uses;
        this.messages = messages;
    }

    /** Those in force: the newest of each. */
    List<Entry> all() {
        return repository
                .createDecisionDefinitionQuery()
                .latestVersion()
                .orderByDecisionDefinitionKey()
                .asc()
                .list()
                .stream()
                .map(each -> new Entry(
                        each.getId(), read(each.getKey(), each.getName()), each.getVersion(), decided(each.getId())))
                .toList();
    }

    Optional<Table> find(String id) {
        return Optional.ofNullable(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionId(id)
                        .singleResult())
                .flatMap(this::table);
    }

    private Optional<Table> table(DecisionDefinition definition) {
        String key = definition.getKey();
        DmnModelInstance model = repository.getDmnModelInstance(definition.getId());
        Decision decision = model.getModelElementById(definition.getKey());
        if (!(decision.getExpression() instanceof DecisionTable table)) {
            return Optional.empty();
        }
        Map<String, Long> hits = hits(definition.getId());
        List<Line> lines = new ArrayList<>();
        for (Rule rule : table.getRules()) {
            lines.add(new Line(
                    rule.getInputEntries().stream()
                            .map(each -> cell(
                                    key,
                                    each.getText() == null ? "" : each.getText().getTextContent()))
                            .toList(),
                    rule.getOutputEntries().stream()
                            .map(each -> cell(
                                    key,
                                    each.getText() == null ? "" : each.getText().getTextContent()))
                            .toList(),
                    rule.getDescription() == null
                            ? ""
                            : read(key, rule.getDescription().getTextContent().strip()),
                    hits.getOrDefault(rule.getId(), 0L)));
        }
        return Optional.of(new Table(
                definition.getId(),
                read(key, definition.getName()),
                decision.getDescription() == null
                        ? ""
                        : read(key, decision.getDescription().getTextContent().strip()),
                messages.text("registers.decisions.policy." + table.getHitPolicy()),
                definition.getVersion(),
                versions(definition.getKey()),
                table.getInputs().stream().map(each -> label(key, each)).toList(),
                table.getOutputs().stream().map(each -> label(key, each)).toList(),
                lines,
                decided(definition.getId())));
    }

    private List<Version> versions(String key) {
        List<DecisionDefinition> all = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .orderByDecisionDefinitionVersion()
                .desc()
                .list();
        return all.stream()
                .map(each -> new Version(each.getId(), each.getVersion(), each == all.get(0)))
                .toList();
    }

    private long decided(String definitionId) {
        long others = uses.of(definitionId).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return others
                + database.sql("select count(*) from act_hi_decinst where dec_def_id_ = ?")
                        .param(definitionId)
                        .query(Long.class)
                        .single();
    }

    /** One statement for all rules: a rule with several outputs counts once. */
    private Map<String, Long> hits(String definitionId) {
        Map<String, Long> hits = new HashMap<>(uses.of(definitionId));
        database.sql("""
                        select o.rule_id_ as rule, count(distinct (o.dec_inst_id_, o.rule_order_)) as hits
                          from act_hi_decinst d join act_hi_dec_out o on o.dec_inst_id_ = d.id_
                         where d.dec_def_id_ = ? group by o.rule_id_
                        """)
                .param(definitionId)
                .query(Hit.class)
                .list()
                .forEach(each -> hits.merge(each.rule(), each.hits(), Long::sum));
        return hits;
    }

    private String label(String table, Input input) {
        return read(
                table,
                input.getLabel() == null ? input.getInputExpression().getText().getTextContent() : input.getLabel());
    }

    private String label(String table, Output output) {
        return read(table, output.getLabel() == null ? output.getName() : output.getLabel());
    }

    /** What speaks to people is in their language; whatever is compared stays as it is. */
    private String cell(String table, String text) {
        String plain = text.strip();
        if (plain.isEmpty() || plain.equals("-")) {
            return "–";
        }
        return plain.length() > 2 && plain.startsWith("\"") && plain.indexOf('"', 1) == plain.length() - 1
                ? read(table, plain.substring(1, plain.length() - 1))
                : plain;
    }

    private String read(String table, String text) {
        return text == null ? "" : translations.in(messages.reader(), table, text);
    }
}
