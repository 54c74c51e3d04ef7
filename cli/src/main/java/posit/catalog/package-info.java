/**
 * What the tool knows about each type of resource: one entry a type, in the {@code .types} files beside these classes.
 *
 * <p>An entry begins with the token of its type on a line of its own. Its facts follow, indented by four spaces; a line that
 * is indented by eight continues the one before. A token that ends with {@code :*} is that of a family: it says what the
 * entries of its package leave out. The facts:
 *
 * <dl>
 *   <dt>{@code holds}
 *   <dd>what is lost with such a resource, where that is data or a key to data; components protect what they make of it.
 *   <dt>{@code replacedBy}
 *   <dd>paths of inputs that cannot be changed on an existing resource, so that Pulumi replaces it; {@code *} is every
 *       input. A path alone means that the resource is replaced when the input is added, changed or removed; brackets
 *       behind it say which of these it is, where it is not all. Inputs that the service refuses to change without a
 *       replacement are not here: such an update fails and loses nothing. Where the engine itself was asked
 *       ({@code pulumi preview --json}), its word counts instead.
 *   <dt>{@code names}
 *   <dd>inputs that fix a name outside of the stack: on AWS in the account or region, on Azure in the subscription or the
 *       world.
 *   <dt>{@code takes}
 *   <dd>how long the creation takes, until Pulumi goes on, and in brackets where that was {@code seen}, or {@code guess}.
 *       Of several lines the first counts whose condition on an input is met. Read 2026-11-21; times vary from day to day
 *       and from region to region.
 *   <dt>{@code billed}
 *   <dd>group of the bill, text with inputs in braces, and a note, between bars; or {@code computed}, by
 *       {@code posit.plan.bill}. What has none costs nothing by itself.
 *   <dt>{@code makesUp}
 *   <dd>outputs that the provider makes up, with the values that the mock gives; {@code posit.engine} computes those
 *       without a value.
 *   <dt>{@code secretOutputs}
 *   <dd>outputs that the provider itself marks as secret.
 * </dl>
 */
package posit.catalog;
