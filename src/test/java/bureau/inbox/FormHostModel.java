package bureau.inbox;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/** A small process whose forms have every kind of field. */
final class FormHostModel {

    static final String KEY = "form-host";

    private FormHostModel() {}

    static ProcessDefinition deploy(RepositoryService processes) {
        return processes
                .createDeployment()
                .name(KEY)
                .addClasspathResource("bureau/inbox/form-host.bpmn")
                .addClasspathResource("bureau/inbox/orderGoods.form")
                .addClasspathResource("bureau/inbox/checkGoods.form")
                .deployWithResult()
                .getDeployedProcessDefinitions()
                .get(0);
    }
}
