package dev.tandem.metrics.prioritisation.item;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListedIdsTest {

  @Test
  void joinsByCommas() {
    assertEquals("login, search", ListedIds.text(List.of("login", "search")));
    assertEquals("login", ListedIds.text(List.of("login")));
  }

  @Test
  void saysThatThereIsNone() {
    assertEquals("nothing", ListedIds.text(List.of()));
  }
}
