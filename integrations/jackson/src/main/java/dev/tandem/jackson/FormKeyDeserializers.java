package dev.tandem.jackson;

import dev.tandem.jackson.form.TextForm;
import dev.tandem.jackson.model.Forms;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.deser.KeyDeserializers;

/** Reads names of fields as those of Tandem's types that are texts. */
final class FormKeyDeserializers implements KeyDeserializers {
  private final Forms forms;

  FormKeyDeserializers(Forms forms) {
    this.forms = forms;
  }

  @Override
  public @Nullable KeyDeserializer findKeyDeserializer(
      JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
    if (!TandemTypes.isTandems(type)) {
      return null;
    }
    return TandemTypes.form(forms, type) instanceof TextForm<Object> text ? new OfText(text) : null;
  }

  /** Reads a name as the value that it states. */
  private static final class OfText extends KeyDeserializer {
    private final TextForm<Object> text;

    OfText(TextForm<Object> text) {
      this.text = text;
    }

    @Override
    public Object deserializeKey(String key, DeserializationContext context) {
      try {
        return text.parse(key);
      } catch (IllegalArgumentException e) {
        throw DatabindException.from(context, e.getMessage(), e);
      }
    }
  }
}
