package dev.tandem.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.common.collect.ImmutableList;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.product.ProductId;
import dev.tandem.core.product.ReleaseId;
import dev.tandem.core.product.objective.KeyResultId;
import dev.tandem.core.product.objective.ObjectiveId;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.risk.RiskId;
import dev.tandem.core.stakeholder.StakeholderId;
import dev.tandem.core.task.TaskId;
import java.util.function.Function;

class IdFuzzTest {

  private static final ImmutableList<Function<String, ?>> IDS = ImmutableList.of(
      TaskId::of,
      ResourceId::of,
      ProductId::of,
      FeatureId::of,
      ReleaseId::of,
      ObjectiveId::of,
      KeyResultId::of,
      RiskId::of,
      StakeholderId::of);

  @FuzzTest
  void of(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    IDS.forEach(id -> tryOut(id, text));
  }

  private static void tryOut(Function<String, ?> factory, String text) {
    Object id;
    try {
      id = factory.apply(text);
    } catch (IllegalArgumentException e) {
      assertThat(text).isBlank();
      assertThat(e).hasMessageContaining("\"" + text + "\"");
      return;
    }
    assertThat(id).hasToString(text).isEqualTo(factory.apply(id.toString()));
  }
}
