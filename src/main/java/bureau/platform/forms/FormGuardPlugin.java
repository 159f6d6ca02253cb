package bureau.platform.forms;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the guard in front of every command of the engine. */
@Component
class FormGuardPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<FormDoors> doors;

    /** The doors need the engine that is only being built here. */
    FormGuardPlugin(ObjectProvider<FormDoors> doors) {
        this.doors = doors;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<CommandInterceptor> interceptors = new ArrayList<>();
        if (configuration.getCustomPreCommandInterceptorsTxRequired() != null) {
            interceptors.addAll(configuration.getCustomPreCommandInterceptorsTxRequired());
        }
        interceptors.add(new FormGuardInterceptor(doors));
        configuration.setCustomPreCommandInterceptorsTxRequired(interceptors);
    }
}
