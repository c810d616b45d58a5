-- 身份证 is asked for side by side now; what was attached under the old kind stands for the front.
UPDATE "Attachment" SET "kind" = 'identityCard' WHERE "sectionId" = 'basic' AND "kind" = 'identity';
