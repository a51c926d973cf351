package dev.tandem.jackson.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Maps;
import com.google.common.reflect.TypeResolver;
import dev.tandem.jackson.form.EnumForm;
import dev.tandem.jackson.form.Form;
import dev.tandem.jackson.form.NumberForm;
import dev.tandem.jackson.form.RecordForm;
import dev.tandem.jackson.form.TextForm;
import dev.tandem.jackson.form.UnionForm;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The form of each type that is stored: one text, number or constant; a record; a sealed type; or a container of such.
 *
 * <p>Forms are made when they are first asked for and kept. Safe for many threads.
 */
public final class Forms {
  private final ImmutableMap<Class<?>, ImmutableMap<Class<?>, String>> cases = TypeNames.all();
  private final ImmutableMap<Class<?>, String> caseNames;
  private final ImmutableTable<Class<?>, String, Object> usualValues = UsualValues.all();
  private final Map<Type, Form<?>> known = new ConcurrentHashMap<>();

  /** Makes the forms of Tandem's types. */
  public Forms() {
    ImmutableMap.Builder<Class<?>, String> names = ImmutableMap.builder();
    cases.values().forEach(names::putAll);
    caseNames = names.buildOrThrow();
    known.putAll(TextForms.all());
    known.put(double.class, NumberForm.DOUBLE);
    known.put(Double.class, NumberForm.DOUBLE);
    known.put(int.class, NumberForm.INT);
    known.put(Integer.class, NumberForm.INT);
    known.put(long.class, NumberForm.LONG);
    known.put(Long.class, NumberForm.LONG);
    known.put(boolean.class, NumberForm.BOOLEAN);
    known.putAll(Replacements.all(this));
  }

  /**
   * {@return the form of a type}
   *
   * @param type a class
   * @param <T> the type
   * @throws IllegalArgumentException if the type has no form
   */
  @SuppressWarnings("unchecked") // Each class is known with the form of its own values.
  public <T> Form<T> of(Class<T> type) {
    return (Form<T>) of((Type) type);
  }

  /**
   * {@return the form of a type, which may have type arguments}
   *
   * @param type the type
   * @throws IllegalArgumentException if the type has no form
   */
  public Form<?> of(Type type) {
    Form<?> form = known.get(type);
    if (form == null) {
      form = make(type);
      known.put(type, form);
    }
    return form;
  }

  /**
   * {@return the form of a record for users of some type}
   *
   * @param type a record with type parameters
   * @param arguments a type for each of them
   */
  public Form<?> of(Class<?> type, Type... arguments) {
    TypeResolver resolver = new TypeResolver();
    TypeVariable<?>[] variables = type.getTypeParameters();
    checkArgument(
        variables.length == arguments.length,
        "type arguments must be %s: %s. State one for each parameter of %s.",
        variables.length,
        arguments.length,
        type.getSimpleName());
    for (int i = 0; i < variables.length; i++) {
      resolver = resolver.where(variables[i], arguments[i]);
    }
    return record(type, resolver);
  }

  /**
   * {@return the form of a type that may be a key}
   *
   * @param type the type
   * @throws IllegalArgumentException if its values are no texts
   */
  public TextForm<?> key(Type type) {
    if (type instanceof TypeVariable) {
      return TextForms.USER;
    }
    if (type == Long.class) {
      return TextForms.NUMBER;
    }
    Form<?> form = of(type);
    checkArgument(
        form instanceof TextForm, "key must be a text: %s. Store a list of records.", type);
    return (TextForm<?>) form;
  }

  private Form<?> make(Type type) {
    if (type instanceof ParameterizedType parameterized) {
      Class<?> raw = (Class<?>) parameterized.getRawType();
      Type[] arguments = parameterized.getActualTypeArguments();
      return raw.isRecord() ? of(raw, arguments) : Containers.of(this, raw, arguments);
    }
    if (type instanceof TypeVariable) {
      return NumberForm.orText(TextForms.PLAIN);
    }
    checkArgument(type instanceof Class, "type must be a class: %s. Store another.", type);
    Class<?> raw = (Class<?>) type;
    if (raw.isEnum()) {
      return constants(raw);
    }
    ImmutableMap<Class<?>, String> names = cases.get(raw);
    return names == null ? record(raw, new TypeResolver()) : union(names);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // An enum is a subtype of Enum of itself.
  private static Form<?> constants(Class<?> type) {
    return EnumForm.of((Class) type);
  }

  private Form<?> union(ImmutableMap<Class<?>, String> names) {
    return UnionForm.of(names, Maps.toMap(names.keySet(), each -> (RecordForm<?>) of((Type) each)));
  }

  private RecordForm<?> record(Class<?> type, TypeResolver resolver) {
    checkArgument(
        type.isRecord(),
        "value must be one that is stored: %s is not. Store the records that it answers with, and what it was made of.",
        type.getSimpleName());
    return new RecordForm<>(
        type, Optional.ofNullable(caseNames.get(type)), new Components(resolver));
  }

  private final class Components implements RecordForm.Components {
    private final TypeResolver resolver;

    Components(TypeResolver resolver) {
      this.resolver = resolver;
    }

    @Override
    public Form<?> form(RecordComponent component) {
      return of(resolver.resolveType(component.getGenericType()));
    }

    @Override
    public @Nullable Object usual(RecordComponent component) {
      return usualValues.get(component.getDeclaringRecord(), component.getName());
    }
  }
}
