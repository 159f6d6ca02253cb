package bureau.platform.gate;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** There is no script engine, also where the class path has one (the engine brings its own for two languages). */
class NoScriptEngines implements ScriptEngineResolver {

    /** Its class loader finds no factories. */
    private final ScriptEngineManager empty = new ScriptEngineManager(new ClassLoader(null) {});

    @Override
    public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
        return null;
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        return empty;
    }

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory scriptEngineFactory) {
        throw new UnsupportedOperationException("Bureau runs no scripts");
    }
}
