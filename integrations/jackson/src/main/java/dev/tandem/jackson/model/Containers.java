package dev.tandem.jackson.model;

import dev.tandem.jackson.form.Form;
import dev.tandem.jackson.form.ListForm;
import dev.tandem.jackson.form.MapForm;
import dev.tandem.jackson.form.OptionalForm;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The forms of lists, sets, maps and what may be absent, made of the forms of what they hold. */
final class Containers {

  private Containers() {}

  static Form<?> of(Forms forms, Class<?> container, Type... arguments) {
    if (container == List.class) {
      return ListForm.of(forms.of(arguments[0]));
    }
    if (container == Set.class) {
      return ListForm.ofSet(forms.of(arguments[0]));
    }
    if (container == Optional.class) {
      return OptionalForm.of(forms.of(arguments[0]));
    }
    if (container == Map.class) {
      return new MapForm<>(forms.key(arguments[0]), forms.of(arguments[1]));
    }
    throw new IllegalArgumentException("container must be a list, set, map or optional value: "
        + container.getSimpleName() + ". Store one of these.");
  }
}
