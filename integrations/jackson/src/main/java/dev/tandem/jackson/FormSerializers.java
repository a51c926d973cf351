package dev.tandem.jackson;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.tandem.jackson.form.Form;
import dev.tandem.jackson.model.Forms;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ser.Serializers;

/** Writes Tandem's types by their forms, and leaves all others to the mapper. */
final class FormSerializers implements Serializers {
  private final Forms forms;

  FormSerializers(Forms forms) {
    this.forms = forms;
  }

  @Override
  public @Nullable ValueSerializer<?> findSerializer(
      SerializationConfig config,
      JavaType type,
      BeanDescription.Supplier description,
      JsonFormat.@Nullable Value format) {
    return TandemTypes.isTandems(type) ? new ByForm(forms, type) : null;
  }

  @Override
  public @Nullable ValueSerializer<?> findEnumSerializer(
      SerializationConfig config,
      JavaType type,
      BeanDescription.Supplier description,
      JsonFormat.@Nullable Value format) {
    return findSerializer(config, type, description, format);
  }

  /** Writes the values of one type. */
  private static final class ByForm extends ValueSerializer<Object> {
    private final Forms forms;
    private final JavaType type;

    ByForm(Forms forms, JavaType type) {
      this.forms = forms;
      this.type = type;
    }

    @Override
    public void serialize(Object value, JsonGenerator json, SerializationContext context) {
      try {
        Form<Object> form = TandemTypes.form(forms, type);
        form.write(value, json);
      } catch (IllegalArgumentException e) {
        throw DatabindException.from(json, e.getMessage(), e);
      }
    }
  }
}
