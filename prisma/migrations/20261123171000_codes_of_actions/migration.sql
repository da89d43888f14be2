-- The specific objective and the type of intervention of an action (Reg. (EU) 2021/1060 art. 49(3)).
ALTER TABLE "Action" ADD COLUMN "fundObjective" TEXT, ADD COLUMN "interventionType" TEXT;
