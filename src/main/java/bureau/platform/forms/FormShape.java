package bureau.platform.forms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where each field's value lies in what is sent: {@code address.city} and a field {@code city} in a group with the path
 * {@code address} both lie in the object {@code address}.
 */
record FormShape(Map<String, Slot> slots) {

    sealed interface Slot permits Field, Inner {}

    /** @param hides the conditions of the field and of the groups around it */
    record Field(FormComponent component, List<String> hides) implements Slot {

        FormShape rows() {
            return FormShape.of(component.components());
        }
    }

    record Inner(FormShape shape) implements Slot {}

    static FormShape of(List<FormComponent> components) {
        FormShape shape = new FormShape(new LinkedHashMap<>());
        shape.add(components, List.of(), List.of());
        return shape;
    }

    private void add(List<FormComponent> components, List<String> prefix, List<String> outerHides) {
        for (FormComponent component : components) {
            List<String> hides = new ArrayList<>(outerHides);
            if (component.hide() != null) {
                hides.add(component.hide());
            }
            if (component.isField()) {
                put(place(prefix, component.key()), new Field(component, List.copyOf(hides)));
            } else if (component.isRows()) {
                put(place(prefix, component.path()), new Field(component, List.copyOf(hides)));
            } else {
                List<String> inner = component.path() == null ? prefix : place(prefix, component.path());
                add(component.components(), inner, hides);
            }
        }
    }

    private void put(List<String> place, Field field) {
        Slot there = slots.get(place.get(0));
        if (place.size() == 1 && there == null) {
            slots.put(place.get(0), field);
        } else if (place.size() > 1 && !(there instanceof Field)) {
            Inner inner = there == null ? new Inner(new FormShape(new LinkedHashMap<>())) : (Inner) there;
            slots.put(place.get(0), inner);
            inner.shape().put(place.subList(1, place.size()), field);
        } else {
            throw new IllegalArgumentException("Two fields of the form are kept in " + String.join(".", place) + ".");
        }
    }

    private static List<String> place(List<String> prefix, String path) {
        List<String> place = new ArrayList<>(prefix);
        Collections.addAll(place, path.split("\\."));
        return place;
    }
}
