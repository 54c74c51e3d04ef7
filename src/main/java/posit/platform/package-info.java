/**
 * How a stack is put together from the components: {@link posit.platform.Platform} is the only place that switches on the cloud.
 *
 * <p>Each cloud has the same classes with the same duties:
 *
 * <table>
 * <caption>Duties</caption>
 * <tr><th>AWS</th><th>Azure</th><th>duty</th></tr>
 * <tr><td>AwsPlatform</td><td>AzurePlatform</td><td>what is deployed, in which order</td></tr>
 * <tr><td>AwsFoundation</td><td>AzureFoundation</td><td>what the products share: provider, network, cluster</td></tr>
 * <tr><td>AwsNodes</td><td>AzureNodes</td><td>the nodes of the products: fixed pools, or autoscaled ones</td></tr>
 * <tr><td>AwsStores</td><td>AzureStores</td><td>databases and files, of the stack or existing</td></tr>
 * <tr><td>AwsIngress</td><td>AzureIngress</td><td>how users reach the products</td></tr>
 * <tr><td>AwsConnect</td><td>AzureConnect</td><td>Posit Connect</td></tr>
 * <tr><td>AwsPackageManager</td><td>AzurePackageManager</td><td>Posit Package Manager</td></tr>
 * <tr><td>AwsContent</td><td>AzureContent</td><td>images, limits and accounts of Connect's content</td></tr>
 * <tr><td>AwsEncryption</td><td>AzureEncryption</td><td>the keys that encrypt data</td></tr>
 * <tr><td>AwsMonitoring</td><td>AzureMonitoring</td><td>alarms</td></tr>
 * </table>
 */
package posit.platform;
