package dev.tandem.jackson;

import dev.tandem.jackson.form.Source;
import dev.tandem.jackson.model.Forms;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;

/** Reads Tandem's types by their forms, and leaves all others to the mapper. */
final class FormDeserializers implements Deserializers {
  private final Forms forms;

  FormDeserializers(Forms forms) {
    this.forms = forms;
  }

  @Override
  public @Nullable ValueDeserializer<?> findBeanDeserializer(
      JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
    return TandemTypes.isTandems(type) ? new ByForm(forms, type) : null;
  }

  @Override
  public @Nullable ValueDeserializer<?> findEnumDeserializer(
      JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
    return findBeanDeserializer(type, config, description);
  }

  @Override
  public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
    return TandemTypes.isTandems(type);
  }

  /** Reads the values of one type. */
  private static final class ByForm extends ValueDeserializer<Object> {
    private final Forms forms;
    private final JavaType type;

    ByForm(Forms forms, JavaType type) {
      this.forms = forms;
      this.type = type;
    }

    @Override
    public Object deserialize(JsonParser json, DeserializationContext context) {
      try {
        Source source = Source.at(json, "");
        Object value = TandemTypes.form(forms, type).read(source);
        if (value == null) {
          throw Refusals.of(source);
        }
        return value;
      } catch (IllegalArgumentException | ArithmeticException e) {
        throw DatabindException.from(json, e.getMessage(), e);
      }
    }
  }
}
