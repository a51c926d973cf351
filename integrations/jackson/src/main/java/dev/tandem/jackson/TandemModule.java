package dev.tandem.jackson;

import dev.tandem.jackson.model.Forms;
import tools.jackson.core.Version;
import tools.jackson.databind.JacksonModule;

/**
 * Teaches a Jackson mapper Tandem's types: what people write down, and every result that is a value.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(new TandemModule()).build();
 * String json = mapper.writeValueAsString(ranking);
 * Ranking same = mapper.readValue(json, Ranking.class);
 * }</pre>
 *
 * <p>The forms are those of {@link TandemJson}, without its version: a document of your own has a version of your own. They do not depend on
 * the mapper's settings for names, dates, numbers or what is left out; types that are not Tandem's stay as the mapper writes them. A null that
 * stands for a whole value within a document of your own stays null, as the mapper decides; within a value it is refused.
 *
 * <p>What is read and refused is an exception of Jackson whose cause says all of it: an {@link InvalidDocumentException}, or the model's own
 * exception, for example {@link dev.tandem.core.project.InvalidProjectException}. What has no stored form, such as a schedule, is refused
 * when it is written; it is never written as an empty object.
 *
 * <p>Immutable, and safe for many threads, as is the mapper that it is added to.
 */
public final class TandemModule extends JacksonModule {

  /** Makes a module. */
  public TandemModule() {}

  @Override
  public String getModuleName() {
    return "tandem";
  }

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public void setupModule(SetupContext context) {
    Forms forms = new Forms();
    context.addSerializers(new FormSerializers(forms));
    context.addKeySerializers(new FormKeySerializers(forms));
    context.addDeserializers(new FormDeserializers(forms));
    context.addKeyDeserializers(new FormKeyDeserializers(forms));
  }
}
