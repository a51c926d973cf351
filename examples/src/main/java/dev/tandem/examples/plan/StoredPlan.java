package dev.tandem.examples.plan;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import dev.tandem.core.portfolio.InvalidPortfolioException;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.product.InvalidProductException;
import dev.tandem.core.product.delay.CostOfDelay;
import dev.tandem.core.project.InvalidProjectException;
import dev.tandem.jackson.InvalidDocumentException;
import dev.tandem.jackson.TandemJson;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Reads documents that the JSON adapter writes, {@code {"tandem":1,…}}: a project, or a portfolio of one. */
final class StoredPlan {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String VERSION = "tandem";

  private final String file;
  private final String json;
  private final Set<String> fields;

  private StoredPlan(String file, String json) {
    this.file = file;
    this.json = json;
    this.fields = fields(json);
  }

  static StoredPlan of(String file, String json) {
    return new StoredPlan(file, json);
  }

  /** Whether the text says that it is such a document; a plan file has no such field. */
  boolean isOne() {
    return fields.contains(VERSION);
  }

  /** The fields of the outermost object, as far as the text is JSON. */
  private static Set<String> fields(String json) {
    Set<String> names = new HashSet<>();
    try (JsonParser parser = MAPPER.createParser(json)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
          names.add(parser.currentName());
          parser.nextToken();
          parser.skipChildren();
        }
      }
    } catch (JacksonException e) {
      return names;
    }
    return names;
  }

  /** The plan; its delay is counted from the start of the project. */
  Plan plan() throws InvalidPlanException {
    Portfolio portfolio = portfolio();
    int projects = portfolio.projects().size();
    if (projects != 1) {
      throw invalid("portfolio must have one project to be reported on: \"" + portfolio.name()
          + "\" has " + projects + ". Store the one that you want to see.");
    }
    if (portfolio.projects().get(0).tasks().isEmpty()) {
      throw invalid("plan must have at least one task. Add it to the project.");
    }
    LocalDate start = portfolio.projects().get(0).start().toLocalDate();
    ImmutableMap<FeatureId, LocalDate> delayFrom = portfolio.products().stream()
        .flatMap(product -> product.features().stream())
        .filter(feature -> !(feature.costOfDelay() instanceof CostOfDelay.None))
        .map(Feature::id)
        .collect(toImmutableMap(Function.identity(), id -> start));
    return Plan.of(portfolio, delayFrom);
  }

  private Portfolio portfolio() throws InvalidPlanException {
    try {
      return fields.contains("project")
          ? Portfolio.of(TandemJson.readProject(json))
          : TandemJson.readPortfolio(json);
    } catch (InvalidDocumentException e) {
      throw new InvalidPlanException(file, Lists.transform(e.problems(), Object::toString));
    } catch (InvalidProjectException e) {
      throw new InvalidPlanException(file, Lists.transform(e.problems(), Object::toString));
    } catch (InvalidProductException e) {
      throw new InvalidPlanException(file, Lists.transform(e.problems(), Object::toString));
    } catch (InvalidPortfolioException e) {
      throw new InvalidPlanException(file, Lists.transform(e.problems(), Object::toString));
    }
  }

  private InvalidPlanException invalid(String problem) {
    return new InvalidPlanException(file, ImmutableList.of(problem));
  }
}
