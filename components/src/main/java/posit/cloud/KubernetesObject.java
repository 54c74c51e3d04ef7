package posit.cloud;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ResourceArgs;

/** An object of any kind, such as a custom resource: the Java SDK 4.0.0 has no {@code apiextensions.CustomResource}. */
public final class KubernetesObject extends CustomResource {
    /** @param spec a map, in which outputs may stand */
    public KubernetesObject(
            String name,
            String apiVersion,
            String kind,
            ObjectMetaArgs metadata,
            Output<?> spec,
            CustomResourceOptions.Builder options) {
        super(
                "kubernetes:" + apiVersion + ":" + kind,
                name,
                new Args(apiVersion, kind, metadata, spec),
                options.version(Versions.KUBERNETES).build());
    }

    private static final class Args extends ResourceArgs {
        @Import(name = "apiVersion", required = true)
        private final Output<String> apiVersion;

        @Import(name = "kind", required = true)
        private final Output<String> kind;

        @Import(name = "metadata")
        private final Output<ObjectMetaArgs> metadata;

        @Import(name = "spec")
        private final Output<?> spec;

        private Args(String apiVersion, String kind, ObjectMetaArgs metadata, Output<?> spec) {
            this.apiVersion = Output.of(apiVersion);
            this.kind = Output.of(kind);
            this.metadata = Output.of(metadata);
            this.spec = spec;
        }
    }
}
