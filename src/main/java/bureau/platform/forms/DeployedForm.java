package bureau.platform.forms;

/** @param json the {@code .form} file as it was deployed */
public record DeployedForm(CamundaForm form, String json) {}
