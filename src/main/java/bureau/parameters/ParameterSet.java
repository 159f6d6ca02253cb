package bureau.parameters;

import java.util.List;

/** The parameters of one part of the office. */
public interface ParameterSet {

    List<Parameter> parameters();
}
