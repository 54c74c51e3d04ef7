package posit.network;

import com.pulumi.azurenative.network.PrivateEndpoint;
import com.pulumi.azurenative.network.PrivateEndpointArgs;
import com.pulumi.azurenative.network.inputs.PrivateLinkServiceConnectionArgs;
import com.pulumi.azurenative.network.inputs.SubnetArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import posit.cloud.AzureGroup;

/**
 * What puts a resource of Azure into a subnet.
 *
 * @param part of the endpoint's name
 * @param service of the resource, in Azure's words: {@code file}, {@code vault}
 * @param resourceId the resource
 */
public record AzurePrivateEndpoint(
        AzureGroup group, String part, Output<String> subnetId, String service, Output<String> resourceId) {

    /** @param name logical name */
    public PrivateEndpoint make(String name, CustomResourceOptions.Builder options) {
        return new PrivateEndpoint(
                name,
                PrivateEndpointArgs.builder()
                        .resourceGroupName(group.name())
                        .location(group.location())
                        .privateEndpointName(group.names().of(part))
                        .subnet(SubnetArgs.builder().id(subnetId).build())
                        .privateLinkServiceConnections(PrivateLinkServiceConnectionArgs.builder()
                                .name(service)
                                .groupIds(service)
                                .privateLinkServiceId(resourceId)
                                .build())
                        .tags(group.tags())
                        .build(),
                // Defaults that a newer plugin adds below the subnet would replace a live endpoint.
                options.ignoreChanges("subnet").build());
    }
}
