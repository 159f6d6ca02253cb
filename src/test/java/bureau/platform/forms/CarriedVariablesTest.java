package bureau.platform.forms;

import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.util.ReflectionUtils;

import static org.assertj.core.api.Assertions.assertThat;

class CarriedVariablesTest {

    /** Maps of commands and builders that are no variables. */
    private static final Set<String> OTHER_MAPS = Set.of(
            "AbstractNativeQuery.parameters",
            "AbstractQuery.expressions",
            "DeploymentBuilderImpl.deploymentResourcesById",
            "DeploymentBuilderImpl.deploymentResourcesByName",
            "ExternalTaskQueryTopicBuilderImpl.instructions",
            "FetchExternalTasksCmd.fetchInstructions",
            "HistoricProcessInstanceQueryImpl.queryVariableNameToValuesMap",
            "HistoryCleanupSchedulerCmd.reports",
            "SetUserInfoCmd.accountDetails",
            "TaskQueryImpl.cachedUserGroups");

    /** Another version of the engine may name something differently; then this fails, and the guard must learn it. */
    @Test
    void everyMapThatACommandCarriesIsKnown() throws ClassNotFoundException {
        ClassPathScanningCandidateComponentProvider engine = new ClassPathScanningCandidateComponentProvider(false);
        engine.addIncludeFilter(new AssignableTypeFilter(Command.class));
        engine.addIncludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*(BuilderImpl|InstantiationCmd)")));
        Set<String> others = new TreeSet<>();
        Set<String> variables = new TreeSet<>();
        for (BeanDefinition found : engine.findCandidateComponents("org.camunda.bpm.engine.impl")) {
            ReflectionUtils.doWithFields(
                    Class.forName(found.getBeanClassName()),
                    field -> (CarriedVariables.isOfInterest(field) ? variables : others)
                            .add(field.getDeclaringClass().getSimpleName() + "." + field.getName()),
                    field -> Map.class.isAssignableFrom(field.getType()) && !Modifier.isStatic(field.getModifiers()));
        }

        assertThat(others).isEqualTo(new TreeSet<>(OTHER_MAPS));
        assertThat(variables)
                .contains(
                        "CompleteTaskCmd.variables", "SubmitTaskFormCmd.properties", "AbstractSetVariableCmd.variables")
                .hasSizeGreaterThan(25);
    }
}
