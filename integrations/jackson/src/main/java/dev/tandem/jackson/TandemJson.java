package dev.tandem.jackson;

import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.Product;
import dev.tandem.core.project.Project;
import dev.tandem.core.risk.register.RiskRegister;
import dev.tandem.jackson.model.Forms;
import dev.tandem.scheduling.criticalpath.ScheduleDates;

/**
 * Whole documents: a project, a product, a portfolio, a risk register or the dates of a schedule as text with the version of its format, and back.
 *
 * <pre>{@code
 * String json = TandemJson.write(project);         // {"tandem":1,"project":{"name":"Relaunch",...}}
 * Project same = TandemJson.readProject(json);     // equal to project
 * }</pre>
 *
 * <p>What is written reads back as an equal value, and is written again as the same text, on every machine. What is read must be a document
 * of this version that states nothing else: fields that are not known, missing or come twice are refused, and so is text after the end. All
 * that is wrong is told at once. If each part is as it should be, the model checks the whole, and its own exception comes through as it is.
 *
 * <p>Fields may come in any order. A document may be nested up to 500 levels deep. For other values, streams and documents of your own see
 * {@link TandemModule}.
 */
public final class TandemJson {
  private static final Forms FORMS = new Forms();
  private static final Document<Project> PROJECT =
      new Document<>("project", FORMS.of(Project.class));
  private static final Document<Product> PRODUCT =
      new Document<>("product", FORMS.of(Product.class));
  private static final Document<Portfolio> PORTFOLIO =
      new Document<>("portfolio", FORMS.of(Portfolio.class));
  private static final Document<RiskRegister> RISK_REGISTER =
      new Document<>("riskRegister", FORMS.of(RiskRegister.class));
  private static final Document<ScheduleDates> SCHEDULE_DATES =
      new Document<>("scheduleDates", FORMS.of(ScheduleDates.class));

  private TandemJson() {}

  /**
   * {@return a document that holds a project}
   *
   * @param project the project
   */
  public static String write(Project project) {
    return PROJECT.write(project);
  }

  /**
   * {@return a document that holds a product}
   *
   * @param product the product
   */
  public static String write(Product product) {
    return PRODUCT.write(product);
  }

  /**
   * {@return a document that holds a portfolio, with its products and projects}
   *
   * @param portfolio the portfolio
   */
  public static String write(Portfolio portfolio) {
    return PORTFOLIO.write(portfolio);
  }

  /**
   * {@return a document that holds a risk register}
   *
   * @param register the risk register
   */
  public static String write(RiskRegister register) {
    return RISK_REGISTER.write(register);
  }

  /**
   * {@return a document that holds the dates of a schedule}
   *
   * @param dates the dates
   */
  public static String write(ScheduleDates dates) {
    return SCHEDULE_DATES.write(dates);
  }

  /**
   * {@return the project of a document}
   *
   * @param json a document as {@link #write(Project)} writes it
   * @throws InvalidDocumentException if it is no such document; with everything that is wrong
   * @throws dev.tandem.core.project.InvalidProjectException if the project as a whole is not valid; with all of its problems
   */
  public static Project readProject(String json) {
    return PROJECT.read(json);
  }

  /**
   * {@return the product of a document}
   *
   * @param json a document as {@link #write(Product)} writes it
   * @throws InvalidDocumentException if it is no such document; with everything that is wrong
   * @throws dev.tandem.core.product.InvalidProductException if the product as a whole is not valid; with all of its problems
   */
  public static Product readProduct(String json) {
    return PRODUCT.read(json);
  }

  /**
   * {@return the portfolio of a document}
   *
   * @param json a document as {@link #write(Portfolio)} writes it
   * @throws InvalidDocumentException if it is no such document; with everything that is wrong
   * @throws dev.tandem.core.portfolio.InvalidPortfolioException if the portfolio as a whole is not valid; with all of its problems
   */
  public static Portfolio readPortfolio(String json) {
    return PORTFOLIO.read(json);
  }

  /**
   * {@return the risk register of a document}
   *
   * @param json a document as {@link #write(RiskRegister)} writes it
   * @throws InvalidDocumentException if it is no such document; with everything that is wrong
   * @throws dev.tandem.core.risk.register.InvalidRiskRegisterException if the register as a whole is not valid; with all of its problems
   */
  public static RiskRegister readRiskRegister(String json) {
    return RISK_REGISTER.read(json);
  }

  /**
   * {@return the dates of a document}
   *
   * @param json a document as {@link #write(ScheduleDates)} writes it
   * @throws InvalidDocumentException if it is no such document; with everything that is wrong
   * @throws IllegalArgumentException if the dates as a whole are not valid
   */
  public static ScheduleDates readScheduleDates(String json) {
    return SCHEDULE_DATES.read(json);
  }
}
