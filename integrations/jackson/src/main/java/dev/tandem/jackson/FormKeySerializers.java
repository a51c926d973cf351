package dev.tandem.jackson;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.tandem.jackson.form.Form;
import dev.tandem.jackson.form.TextForm;
import dev.tandem.jackson.model.Forms;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ser.Serializers;

/** Writes those of Tandem's types that are texts as names of fields. */
final class FormKeySerializers implements Serializers {
  private final Forms forms;

  FormKeySerializers(Forms forms) {
    this.forms = forms;
  }

  @Override
  public @Nullable ValueSerializer<?> findSerializer(
      SerializationConfig config,
      JavaType type,
      BeanDescription.Supplier description,
      JsonFormat.@Nullable Value format) {
    if (!TandemTypes.isTandems(type)) {
      return null;
    }
    Form<Object> form = TandemTypes.form(forms, type);
    return form instanceof TextForm<Object> text ? new AsName(text) : null;
  }

  /** Writes a value as the name of the field that comes next. */
  private static final class AsName extends ValueSerializer<Object> {
    private final TextForm<Object> text;

    AsName(TextForm<Object> text) {
      this.text = text;
    }

    @Override
    public void serialize(Object value, JsonGenerator json, SerializationContext context) {
      json.writeName(text.text(value));
    }
  }
}
